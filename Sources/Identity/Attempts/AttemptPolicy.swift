/// How often somebody may be wrong, and how long they then wait.
public struct AttemptPolicy: Hashable, Sendable {
  /// Failures without consequence.
  public let free: Int
  /// The wait after the next one, in seconds; it doubles with each further failure.
  public let firstWait: Int64
  /// The longest wait, in seconds. Never for ever: else anybody could lock out anybody.
  public let longestWait: Int64
  /// Seconds after the last failure when all is forgotten.
  public let memory: Int64

  /// Five failures, then 30 seconds, doubled up to a quarter of an hour; forgotten after a day.
  public static let standard = AttemptPolicy(free: 5, firstWait: 30, longestWait: 900, memory: 86_400)

  /// A policy from its parts; numbers that make no sense are brought to the nearest that do.
  public init(free: Int, firstWait: Int64, longestWait: Int64, memory: Int64) {
    self.free = max(free, 0)
    self.firstWait = max(firstWait, 1)
    self.longestWait = max(longestWait, self.firstWait)
    self.memory = max(memory, self.longestWait)
  }
}
