/// How long to wait before a camera is tried again: a quarter of a second, then twice as long each time up to eight.
public struct BackOff: Sendable, Equatable {
  /// Seconds before the first try.
  public let shortest: Double
  /// Seconds that are never exceeded.
  public let longest: Double

  private var tries = 0

  /// Waits between these two, in seconds.
  public init(shortest: Double = 0.25, longest: Double = 8) {
    self.shortest = shortest
    self.longest = longest
  }

  /// Seconds to wait before the next try.
  ///
  /// - Parameter jitter: 0 for the whole wait, 1 for three quarters of it, so that many cameras that were lost together
  ///   are not asked together.
  public mutating func next(jitter: Double) -> Double {
    var wait = shortest
    for _ in 0..<min(tries, 32) where wait < longest { wait *= 2 }
    tries = min(tries + 1, 32)
    return min(wait, longest) * (1 - 0.25 * min(max(jitter, 0), 1))
  }

  /// Begins anew: the camera was there for a while.
  public mutating func reset() { tries = 0 }
}
