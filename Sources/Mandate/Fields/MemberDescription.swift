/// A field as the documentation shows it.
public struct MemberDescription: Hashable, Sendable {
  /// The stable name.
  public let name: String
  /// What it holds.
  public let form: String
  /// What it means.
  public let about: String
}
