/// Why a scenario cannot be used: the file, the line, the place in it and what is wrong there.
public struct ScenarioProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The line, from 1; `nil` when it is about the file as a whole.
  public let line: Int?
  /// Where in the file, such as `steps[3].with.reasons`; empty for the file as a whole.
  public let place: String
  /// What is wrong.
  public let reason: String

  /// `file: line 12: steps[3].with.reasons: wanted text`.
  public var description: String {
    [file, line.map { "line \($0)" } ?? "", place, reason].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
