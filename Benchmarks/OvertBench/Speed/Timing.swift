import CKernels

/// Processor times of one thing done again and again, in milliseconds.
///
/// Processor time, not the wall's: it is little disturbed by other work on the machine. It is the whole process's, so
/// that a thread which a library starts cannot hide its share.
struct Timing {
  private let sorted: [Double]

  /// Times from elsewhere.
  init(_ milliseconds: [Double]) {
    sorted = milliseconds.sorted()
  }

  /// Does `body` again and again; see ``samples(seconds:_:)``.
  init(seconds: Double = 0.5, _ body: () throws -> Void) rethrows {
    self.init(try Self.samples(seconds: seconds, body))
  }

  /// The times of `body`, done at least 15 times and for at least `seconds`, after one go that does not count.
  static func samples(seconds: Double, _ body: () throws -> Void) rethrows -> [Double] {
    try body()
    var times: [Double] = []
    let start = now()
    while times.count < 15 || now() - start < seconds * 1_000 {
      let before = now()
      try body()
      times.append(now() - before)
    }
    return times
  }

  /// The middle one; NaN of none.
  var median: Double { sorted.isEmpty ? .nan : sorted[sorted.count / 2] }
  /// The shortest; NaN of none.
  var least: Double { sorted.first ?? .nan }
  /// All divided by their number; NaN of none.
  var mean: Double { sorted.reduce(0, +) / Double(sorted.count) }

  /// The process's processor time so far, in milliseconds.
  static func now() -> Double { Double(overt_clock_ns(OVERT_CLOCK_PROCESS_CPU)) / 1e6 }
}
