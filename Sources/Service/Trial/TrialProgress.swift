/// Where the work on one source stands.
public struct TrialProgress: Sendable {
  /// The source's name.
  public let source: String
  /// Frames done, and how many there are where the file says so.
  public let frames: Int, expected: Int?
  /// Frames per second so far.
  public let rate: Double
  /// Seconds that remain at this rate, where known.
  public var remaining: Double? {
    guard let expected, rate > 0 else { return nil }
    return Double(max(0, expected - frames)) / rate
  }
}
