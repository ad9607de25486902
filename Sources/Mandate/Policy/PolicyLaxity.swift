/// A value of a policy that is laxer than its floor.
public struct PolicyLaxity: Hashable, Sendable {
  /// The field.
  public let field: String
  /// Its value.
  public let value: String
  /// What is allowed.
  public let limit: String
}
