/// The program was started.
public struct ProgramStarted: ActPayload {
  /// Digest of the program.
  public let program: ContentDigest
  /// Version of the program.
  public let version: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "program.started", about: "The program was started.", retention: .records,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<ProgramStarted>(
    ProgramStarted.init(program:version:),
    Member("program", \.program, "digest of the program"),
    Member("version", \.version, "version of the program"))

  /// Collects the fields; nothing is judged here.
  public init(program: ContentDigest, version: String) {
    self.program = program
    self.version = version
  }
}
