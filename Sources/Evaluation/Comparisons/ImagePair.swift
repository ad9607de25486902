/// Two images by number, whichever comes first.
public struct ImagePair: Sendable, Hashable {
  /// The smaller number and the larger.
  public let first: Int, second: Int

  /// The pair of two images.
  public init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}
