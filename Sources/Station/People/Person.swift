/// Who an officer is.
public struct Person: Hashable, Sendable {
  /// Name.
  public let name: String
  /// Name for signing in.
  public let handle: String
}
