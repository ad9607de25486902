/// Sees that a camera's time runs away from this machine's, or that its frames come later and later.
///
/// Of every five seconds the frame that came with the least delay counts: what the network holds up does not.
package struct ClockWatch: Sendable {
  /// Millionths by which the camera's time is slower than the machine's, over the last minutes; nil before there are two.
  package private(set) var drift: Double?
  /// Seconds by which frames now come later than at best.
  package private(set) var lateness = 0.0

  /// Least delays, oldest first, as the ring stands from `head`.
  private var delays: [Double]
  private var head = 0
  private var count = 0
  private var span: (end: Double, least: Double)?
  private var least = Double.infinity

  private static let interval = 5.0
  private static let (minimum, maximum) = (24, 60)

  package init() { delays = [Double](repeating: 0, count: Self.maximum) }

  /// A frame with this time of its own stream, and when it came, both in seconds from anywhere.
  package mutating func frame(time: Double, arrival: Double) {
    let delay = arrival - time
    guard let span else {
      self.span = (arrival + Self.interval, delay)
      return
    }
    guard arrival >= span.end else {
      self.span = (span.end, min(span.least, delay))
      return
    }
    add(span.least)
    self.span = (arrival + Self.interval, delay)
  }

  /// The stream begins anew.
  package mutating func restart() { self = ClockWatch() }

  private mutating func add(_ delay: Double) {
    delays[(head + count) % Self.maximum] = delay
    if count < Self.maximum { count += 1 } else { head = (head + 1) % Self.maximum }
    least = min(least, delay)
    lateness = delay - least
    guard count >= Self.minimum else { return }
    // Halves compared: the mean of pairwise slopes, each over half of the time.
    let half = count / 2
    var sum = 0.0
    for index in 0..<half {
      sum += delays[(head + index + count - half) % Self.maximum] - delays[(head + index) % Self.maximum]
    }
    drift = sum / Double(half) / (Double(count - half) * Self.interval) * 1e6
  }
}
