/// A complete subtree of the log: the entries `index · 2^level ..< (index + 1) · 2^level`.
public struct Subtree: Hashable, Sendable {
  /// The height; 0 for a leaf.
  public let level: Int
  /// The number within the height.
  public let index: UInt64

  /// A subtree by its place.
  public init(level: Int, index: UInt64) {
    self.level = level
    self.index = index
  }
}
