/// Two members of the Strategic Board adopted a policy.
public struct PolicyAdoptedStatement: StatementPayload {
  /// The policy.
  public let policy: Policy
  /// Members who agreed.
  public let members: Int

  /// Stable name.
  public static let name = "policy.adopted"
  /// What it says.
  public static let about = "Two members of the Strategic Board adopted a policy."

  /// Its fields.
  public static let publicShape = PublicShape<PolicyAdoptedStatement>(
    PolicyAdoptedStatement.init(policy:members:),
    Member("policy", \.policy, "the policy"),
    Member("members", \.members, "members who agreed"))

  /// Collects the fields; nothing is judged here.
  public init(policy: Policy, members: Int) {
    self.policy = policy
    self.members = members
  }
}
