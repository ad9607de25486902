/// Times in fixed bins, eight to an octave from a microsecond to seventeen seconds: a bin is at most an eighth wide, and
/// memory does not grow with the length of a run.
public struct TimeBins: Hashable, Sendable {
  /// How many times fell into each bin.
  public private(set) var counts: [UInt32]
  /// All times together, in nanoseconds.
  public private(set) var sum: UInt64 = 0

  /// How many bins there are.
  public static let count = 192
  /// The power of two nanoseconds at which the first bin begins; shorter times fall into it too.
  private static let lowest = 10

  /// No times yet.
  public init() {
    counts = [UInt32](repeating: 0, count: Self.count)
  }

  /// From counts and their sum that were handed on; `nil` when there are not ``count`` of them.
  public init?(counts: [UInt32], sum: UInt64) {
    guard counts.count == Self.count else { return nil }
    self.counts = counts
    self.sum = sum
  }

  /// Counts one time. Allocates nothing.
  public mutating func add(nanoseconds: UInt64) {
    let bin = Self.bin(nanoseconds)
    counts[bin] = counts[bin] &+ 1
    sum = sum.addingReportingOverflow(nanoseconds).overflow ? .max : sum + nanoseconds
  }

  /// How many times were counted.
  public var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// Their mean in milliseconds; 0 for none.
  public var mean: Double {
    let total = self.total
    return total > 0 ? Double(sum) / Double(total) / 1_000_000 : 0
  }

  /// The time in milliseconds that `share` (0 … 1) of all times do not exceed: the upper end of the bin, so never too small;
  /// 0 for none.
  public func milliseconds(at share: Double) -> Double {
    let total = self.total
    guard total > 0 else { return 0 }
    let rank = max(1, Int((Double(total) * min(1, max(0, share))).rounded(.up)))
    var seen = 0
    for (bin, count) in counts.enumerated() {
      seen += Int(count)
      if seen >= rank { return Self.upperEnd(of: bin) / 1_000_000 }
    }
    return Self.upperEnd(of: Self.count - 1) / 1_000_000
  }

  /// Adds what was counted elsewhere.
  public static func += (left: inout TimeBins, right: TimeBins) {
    for bin in left.counts.indices { left.counts[bin] = left.counts[bin] &+ right.counts[bin] }
    left.sum = left.sum.addingReportingOverflow(right.sum).overflow ? .max : left.sum + right.sum
  }

  private static func bin(_ nanoseconds: UInt64) -> Int {
    let octave = 63 - max(1, nanoseconds).leadingZeroBitCount
    guard octave >= lowest else { return 0 }
    let eighth = Int((nanoseconds >> UInt64(octave - 3)) & 7)
    return min(count - 1, (octave - lowest) * 8 + eighth)
  }

  private static func upperEnd(of bin: Int) -> Double {
    Double(UInt64(1) << UInt64(lowest + bin / 8)) * (1 + Double(bin % 8 + 1) / 8)
  }
}
