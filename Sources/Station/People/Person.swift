/// Who an officer is.
public struct Person: Hashable, Sendable {
  /// Name.
  public let name: String
  /// Name for signing in.
  public let handle: String

  /// Somebody by name and name for signing in.
  public init(name: String, handle: String) {
    self.name = name
    self.handle = handle
  }
}
