/// Who does what in a deployment.
public struct RosterEntry: FieldRecord {
  /// The officer.
  public let officer: OfficerID
  /// The role.
  public let role: Role

  /// Its fields.
  public static let shape = Shape<RosterEntry>(
    RosterEntry.init(officer:role:),
    Member("officer", \.officer, "the officer"),
    Member("role", \.role, "the role"))

  /// Collects the fields; nothing is judged here.
  public init(officer: OfficerID, role: Role) {
    self.officer = officer
    self.role = role
  }
}
