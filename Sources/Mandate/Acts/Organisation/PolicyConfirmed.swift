/// A second member of the Strategic Board adopted a policy.
public struct PolicyConfirmed: ActPayload {
  /// Which.
  public let policy: PolicyID

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "policy.confirmed", about: "A second member of the Strategic Board adopted a policy.", retention: .records,
    roles: [.boardMember], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PolicyConfirmed>(
    PolicyConfirmed.init(policy:),
    Member("policy", \.policy, "which"))

  /// Collects the fields; nothing is judged here.
  public init(policy: PolicyID) {
    self.policy = policy
  }
}
