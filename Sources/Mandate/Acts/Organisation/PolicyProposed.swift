/// A member of the Strategic Board proposed a policy.
public struct PolicyProposed: ActPayload {
  /// The number given.
  public let policy: PolicyID
  /// The policy.
  public let numbers: Policy

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "policy.proposed", about: "A member of the Strategic Board proposed a policy.", retention: .records,
    roles: [.boardMember], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PolicyProposed>(
    PolicyProposed.init(policy:numbers:),
    Member("policy", \.policy, "the number given"),
    Member("numbers", \.numbers, "the policy"))

  /// Collects the fields; nothing is judged here.
  public init(policy: PolicyID, numbers: Policy) {
    self.policy = policy
    self.numbers = numbers
  }
}
