/// An officer or member of police staff was given an account.
public struct OfficerAdded: ActPayload {
  /// The number given.
  public let officer: OfficerID
  /// Name.
  public let name: String
  /// Name for signing in.
  public let handle: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "officer.added", about: "An officer or member of police staff was given an account.", retention: .officers,
    roles: [.administrator], bySystem: false)

  /// Its fields.
  public static let shape = Shape<OfficerAdded>(
    OfficerAdded.init(officer:name:handle:),
    Member("officer", \.officer, "the number given"),
    Member("name", \.name, "name"),
    Member("handle", \.handle, "name for signing in"))

  /// Collects the fields; nothing is judged here.
  public init(officer: OfficerID, name: String, handle: String) {
    self.officer = officer
    self.name = name
    self.handle = handle
  }
}
