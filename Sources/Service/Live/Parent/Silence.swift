import Mandate

/// How long a process has been silent, as its listener can tell: what passed while the listener itself did not run does
/// not count against it.
struct Silence {
  private var heard = -1
  private var length = 0.0
  private var last: Double

  /// The most that one look may add, in seconds.
  private static let most = 0.1

  init(at now: Double) {
    last = now
  }

  /// Seconds of silence now.
  mutating func judge(heard: Int, at now: Double) -> Double {
    defer { last = now }
    if heard != self.heard {
      self.heard = heard
      length = 0
    } else {
      length += min(max(0, now - last), Self.most)
    }
    return length
  }
}
