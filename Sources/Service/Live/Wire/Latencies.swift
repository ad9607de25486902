import Recognition

/// How long frames took, stage by stage, counted in fixed bins.
public struct Latencies: Hashable, Sendable {
  /// From the frame's arrival until a worker took it.
  public var waiting = TimeBins()
  /// From then until it was looked at.
  public var looking = TimeBins()
  /// From the arrival of the frame that raised an alert until the alert was written.
  public var alerting = TimeBins()
  /// What looking consists of.
  public var stages = StageTimes()

  /// Nothing measured yet.
  public init() {}

  /// Adds what another camera took.
  public static func += (left: inout Latencies, right: Latencies) {
    left.waiting += right.waiting
    left.looking += right.looking
    left.alerting += right.alerting
    left.stages += right.stages
  }

  func write(to writer: inout WireWriter) {
    for bins in [waiting, looking, alerting] + Stage.allCases.map({ stages[$0] }) {
      writer.put(bins.counts) { $0.put($1) }
      writer.put(bins.sum)
    }
  }

  init(from reader: inout WireReader) throws(WireError) {
    waiting = try reader.bins()
    looking = try reader.bins()
    alerting = try reader.bins()
    for stage in Stage.allCases { stages[stage] = try reader.bins() }
  }
}

extension WireReader {
  fileprivate mutating func bins() throws(WireError) -> TimeBins {
    let counts = try list("bins", limit: TimeBins.count) { (reader) throws(WireError) in
      try reader.number("bin", UInt32.self)
    }
    guard let bins = TimeBins(counts: counts, sum: try number("sum of bins", UInt64.self)) else {
      throw .malformed("bins")
    }
    return bins
  }
}
