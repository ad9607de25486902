/// What is wrong with bytes from the other process. Each is the end of the conversation: nothing is guessed.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The message ends in the middle of something.
  case truncated(in: String)
  /// Bytes are left over at the end.
  case leftOver(Int)
  /// A number that stands for nothing.
  case unknown(String, value: Int)
  /// More of something than there may be.
  case tooMany(String, count: Int, limit: Int)
  /// Text that is no UTF-8, or not of the form that it must have.
  case malformed(String)
  /// A number out of its range.
  case outOfRange(String)
  /// The other process speaks another version.
  case version(Int, expected: Int)

  /// What is wrong, in words.
  package var description: String {
    switch self {
    case .truncated(let part): "the message ends in the middle of \(part)"
    case .leftOver(let count): "\(count) bytes are left over at the message's end"
    case .unknown(let what, let value): "\(value) stands for no \(what)"
    case .tooMany(let what, let count, let limit): "\(count) is more of \(what) than \(limit)"
    case .malformed(let what): "\(what) is malformed"
    case .outOfRange(let what): "\(what) is out of its range"
    case .version(let found, let expected): "the other process speaks version \(found), this one \(expected)"
    }
  }
}
