/// The installation was founded by two administrators, with its first policy.
public struct ForceFounded: ActPayload {
  /// Name of the force.
  public let force: String
  /// First administrator.
  public let first: OfficerID
  /// Second administrator.
  public let second: OfficerID
  /// The first policy.
  public let policy: Policy
  /// Whether this is a store for demonstrations.
  public let demo: Bool

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "force.founded",
    about: "The installation was founded by two administrators, with its first policy.",
    retention: .records, roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<ForceFounded>(
    ForceFounded.init(force:first:second:policy:demo:),
    Member("force", \.force, "name of the force"),
    Member("first", \.first, "first administrator"),
    Member("second", \.second, "second administrator"),
    Member("policy", \.policy, "the first policy"),
    Member("demo", \.demo, "whether this is a store for demonstrations"))

  /// Collects the fields; nothing is judged here.
  public init(force: String, first: OfficerID, second: OfficerID, policy: Policy, demo: Bool) {
    self.force = force
    self.first = first
    self.second = second
    self.policy = policy
    self.demo = demo
  }
}
