/// What is wrong with a JSON text or value.
public enum JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not JSON, or not such as is taken; `offset` is the byte where that shows.
  case malformed(offset: Int, reason: String)
  /// The text is JSON, but not in canonical form.
  case notCanonical
  /// A number that no JSON text can hold.
  case unrepresentable

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .malformed(let offset, let reason): "byte \(offset): \(reason)"
    case .notCanonical: "is not in canonical form (RFC 8785)"
    case .unrepresentable: "holds a number that JSON cannot"
    }
  }
}
