import Mandate
import Recognition

/// What became of logged passes: on how many the volunteer was recognised.
public struct PassReport: Sendable {
  /// The rate on one file, or on all.
  public struct SourceRate: Hashable, Sendable {
    /// The file.
    public let source: String
    /// Passes that were recognised, of all that were logged, with the exact 95 % interval.
    public let rate: Rate
  }

  /// An alert that no logged pass explains: a false alert, or a pass that nobody logged.
  public struct Stray: Hashable, Sendable {
    /// The file.
    public let source: String
    /// Seconds from its first frame.
    public let time: Double
    /// Whom the alert named.
    public let identity: String
  }

  /// The True Recognition Rate over all passes.
  public let overall: Rate
  /// The same for each file.
  public let sources: [SourceRate]
  /// Passes without an alert on the volunteer.
  public let missed: [PassList.Pass]
  /// Alerts outside any pass of whom they named.
  public let strays: [Stray]

  /// Seconds after a pass in which an alert still counts for it: a track alerts on its best shot, which may be the last.
  public static let grace = 1.0

  /// Matches alerts with passes: an alert recognises a pass when it names the volunteer, on the pass's file, between its
  /// beginning and ``grace`` after its end. One alert in a pass is enough; more change nothing.
  ///
  /// - Parameter alerts: source, time and entry of each.
  public init(_ list: PassList, alerts: [(source: String, time: Double, entry: String)]) {
    var recognised = [Bool](repeating: false, count: list.passes.count)
    var strays: [Stray] = []
    for alert in alerts {
      var isExplained = false
      for (place, pass) in list.passes.enumerated()
      where pass.identity == alert.entry && PassList.names(pass.source, alert.source)
        && alert.time >= pass.from && alert.time <= pass.to + Self.grace
      {
        recognised[place] = true
        isExplained = true
      }
      if !isExplained { strays.append(Stray(source: alert.source, time: alert.time, identity: alert.entry)) }
    }
    self.strays = strays
    missed = zip(list.passes, recognised).filter { !$0.1 }.map(\.0)
    overall = .exact(recognised.count { $0 }, in: recognised.count)
    var order: [String] = []
    var counts: [String: (recognised: Int, all: Int)] = [:]
    for (pass, isRecognised) in zip(list.passes, recognised) {
      if counts[pass.source] == nil { order.append(pass.source) }
      counts[pass.source, default: (0, 0)].all += 1
      if isRecognised { counts[pass.source, default: (0, 0)].recognised += 1 }
    }
    sources = order.map { source in
      let count = counts[source] ?? (0, 0)
      return SourceRate(source: source, rate: .exact(count.recognised, in: count.all))
    }
  }
}
