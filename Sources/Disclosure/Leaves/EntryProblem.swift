/// What is wrong with an entry.
public struct EntryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let reason: String
  /// What is wrong.
  public var description: String { reason }
}
