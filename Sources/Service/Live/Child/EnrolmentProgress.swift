import Synchronization

/// How many photographs all workers have enrolled: so many more may be sent.
final class EnrolmentProgress: Sendable {
  private let counts: Mutex<(each: [Int], told: Int)>

  init(workers: Int) {
    counts = Mutex((Array(repeating: 0, count: workers), 0))
  }

  /// A list begins.
  func begin() {
    counts.withLock { counts in
      counts = (Array(repeating: 0, count: counts.each.count), 0)
    }
  }

  /// A worker has enrolled one more; gives the number that all have, when that grew.
  func enrolled(by worker: Int) -> Int? {
    counts.withLock { counts in
      counts.each[worker] += 1
      guard let all = counts.each.min(), all > counts.told else { return nil }
      counts.told = all
      return all
    }
  }
}
