/// How long frames took, stage by stage, counted in fixed bins.
package struct Latencies: Hashable, Sendable {
  /// From the frame's arrival until a worker took it.
  package var waiting = LatencyBins()
  /// From then until it was looked at.
  package var looking = LatencyBins()
  /// From the arrival of the frame that raised an alert until the alert was written.
  package var alerting = LatencyBins()

  /// Nothing measured yet.
  package init() {}

  /// Adds what another camera took.
  package static func += (left: inout Latencies, right: Latencies) {
    left.waiting += right.waiting
    left.looking += right.looking
    left.alerting += right.alerting
  }

  func write(to writer: inout WireWriter) {
    for bins in [waiting, looking, alerting] {
      writer.put(bins.counts) { $0.put($1) }
    }
  }

  init(from reader: inout WireReader) throws(WireError) {
    waiting = try LatencyBins(from: &reader)
    looking = try LatencyBins(from: &reader)
    alerting = try LatencyBins(from: &reader)
  }
}

/// Lengths of time in bins whose upper ends go from 0.25 ms to 16 s, four to an octave.
package struct LatencyBins: Hashable, Sendable {
  /// How many lengths fell into each bin; the last takes all that are longer.
  package private(set) var counts: [UInt32]

  /// Bins.
  static let number = 65
  /// The first bin's upper end, in milliseconds.
  private static let first = 0.25

  /// Nothing measured yet.
  package init() {
    counts = [UInt32](repeating: 0, count: Self.number)
  }

  /// Counts a length.
  package mutating func add(milliseconds: Double) {
    var upper = Self.first
    var bin = 0
    while bin < Self.number - 1, milliseconds > upper {
      upper *= Self.step
      bin += 1
    }
    counts[bin] = counts[bin] &+ 1
  }

  /// The upper end of the bin in which a share of all lengths is reached, in milliseconds; `nil` where none was counted.
  package func percentile(_ share: Double) -> Double? {
    let total = counts.reduce(UInt64(0)) { $0 + UInt64($1) }
    guard total > 0 else { return nil }
    var sum: UInt64 = 0
    var upper = Self.first
    for count in counts {
      sum += UInt64(count)
      if Double(sum) >= share * Double(total) { return upper }
      upper *= Self.step
    }
    return upper
  }

  /// Adds other counts.
  package static func += (left: inout LatencyBins, right: LatencyBins) {
    for index in left.counts.indices where index < right.counts.count { left.counts[index] &+= right.counts[index] }
  }

  /// The fourth root of two.
  private static let step = 1.189_207_115_002_721

  init(from reader: inout WireReader) throws(WireError) {
    let found = try reader.list("bins", limit: Self.number) { (reader) throws(WireError) in
      try reader.number("bin", UInt32.self)
    }
    guard found.count == Self.number else { throw .malformed("bins") }
    counts = found
  }
}
