/// The program was started.
public struct ProgramStartedStatement: StatementPayload {
  /// Digest of the program.
  public let program: ContentDigest

  /// Stable name.
  public static let name = "log.program"
  /// What it says.
  public static let about = "The program was started."

  /// Its fields.
  public static let publicShape = PublicShape<ProgramStartedStatement>(
    ProgramStartedStatement.init(program:),
    Member("program", \.program, "digest of the program"))

  /// Collects the fields; nothing is judged here.
  public init(program: ContentDigest) {
    self.program = program
  }
}
