/// The installation was founded.
public struct ForceFoundedStatement: StatementPayload {
  /// The first policy.
  public let policy: Policy
  /// Whether this is a store for demonstrations.
  public let demo: Bool

  /// Stable name.
  public static let name = "log.founded"
  /// What it says.
  public static let about = "The installation was founded."

  /// Its fields.
  public static let publicShape = PublicShape<ForceFoundedStatement>(
    ForceFoundedStatement.init(policy:demo:),
    Member("policy", \.policy, "the first policy"),
    Member("demo", \.demo, "whether this is a store for demonstrations"))

  /// Collects the fields; nothing is judged here.
  public init(policy: Policy, demo: Bool) {
    self.policy = policy
    self.demo = demo
  }
}
