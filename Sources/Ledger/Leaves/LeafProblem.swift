/// What is wrong with a leaf, a commitment or an opening.
public enum LeafProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A leaf is longer than ``Leaf/maximumBytes``.
  case tooLong(bytes: Int)
  /// The bytes are not canonical JSON.
  case notCanonical(JSONProblem)
  /// Canonical JSON, but neither a sealed leaf nor an object with an `event` in text.
  case unknownForm
  /// The bytes are not exactly a sealed leaf.
  case notSealed
  /// A salt or a commitment has not 32 bytes.
  case wrongLength(bytes: Int)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .tooLong(let bytes): "a leaf of \(bytes) bytes; at most \(Leaf.maximumBytes) are taken"
    case .notCanonical(let problem): "\(problem)"
    case .unknownForm: "is neither a sealed leaf nor a statement with an event"
    case .notSealed: "is not exactly {\"c\":\"<32 bytes in base 64>\",\"v\":1}"
    case .wrongLength(let bytes): "\(bytes) bytes where 32 were expected"
    }
  }
}
