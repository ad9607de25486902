/// Failed attempts of one kind: at one account, from one address.
public struct Attempts: Hashable, Sendable {
  /// Failures since the last success.
  public private(set) var failures = 0
  /// When the last one was, in seconds since 1970.
  public private(set) var lastFailure: Int64 = 0

  /// None yet.
  public init() {}

  /// The seconds to wait before the next attempt is looked at; 0 when it may be made now.
  public func wait(at seconds: Int64, _ policy: AttemptPolicy) -> Int64 {
    guard failures > policy.free, !isForgotten(at: seconds, policy) else { return 0 }
    var wait = policy.firstWait
    for _ in 0..<min(failures - policy.free - 1, 62) where wait < policy.longestWait { wait = doubled(wait) }
    wait = min(wait, policy.longestWait)
    // A clock that went back lengthens nothing.
    return max(0, wait - max(0, elapsed(at: seconds)))
  }

  /// Notes a failure.
  public mutating func fail(at seconds: Int64, _ policy: AttemptPolicy) {
    if isForgotten(at: seconds, policy) { failures = 0 }
    failures = min(failures + 1, 1_000_000)
    lastFailure = seconds
  }

  /// Notes a success: what was before is forgotten.
  public mutating func succeed() {
    self = Attempts()
  }

  private func isForgotten(at seconds: Int64, _ policy: AttemptPolicy) -> Bool {
    elapsed(at: seconds) >= policy.memory
  }

  private func elapsed(at seconds: Int64) -> Int64 {
    let (difference, overflow) = seconds.subtractingReportingOverflow(lastFailure)
    return overflow ? (seconds < 0 ? .min : .max) : difference
  }

  private func doubled(_ wait: Int64) -> Int64 {
    let (product, overflow) = wait.multipliedReportingOverflow(by: 2)
    return overflow ? .max : product
  }
}
