/// What is wrong with a trust file, and in which line.
public struct TrustProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// What is wrong with it.
  public let reason: String

  /// What is wrong, in words.
  public var description: String { line == 0 ? reason : "line \(line): \(reason)" }
}
