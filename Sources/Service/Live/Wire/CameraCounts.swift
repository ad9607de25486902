import Mandate
import Recognition

/// What has been counted on a camera since the recogniser's process began.
package struct CameraCounts: Hashable, Sendable {
  /// What its recognisers counted.
  package var tallies = Tallies()
  /// Best scores and qualities of the faces seen.
  package var faceBins = FaceBins()
  /// Frames that were due to be looked at and were not.
  package var dropped = 0
  /// Times that its pictures stopped coming.
  package var gaps = 0
  /// When its last look was over.
  package var lastLook: BootMoment?
  /// How long its frames took.
  package var latencies = Latencies()
  /// What became of the passers-by's templates of the worker that looks at it, where this camera stands for that worker.
  package var templates: TemplateTally?

  /// Nothing counted yet.
  package init() {}
}

extension CameraCounts {
  func write(to writer: inout WireWriter) {
    for value in tallies.values { writer.put(value) }
    for bins in [faceBins.scores, faceBins.qualities] { writer.put(bins.counts) { $0.put($1) } }
    writer.put(dropped)
    writer.put(gaps)
    writer.put(lastLook) { $0.put($1) }
    latencies.write(to: &writer)
    writer.put(templates) { writer, counts in
      for value in [counts.made, counts.destroyed, counts.sealed, counts.held, counts.refused] { writer.put(value) }
    }
  }

  init(from reader: inout WireReader) throws(WireError) {
    var values: [Int] = []
    for _ in tallies.values { values.append(try reader.int("tally")) }
    tallies.values = values
    faceBins.scores = try reader.counters("scores")
    faceBins.qualities = try reader.counters("qualities")
    dropped = try reader.int("dropped")
    gaps = try reader.int("gaps")
    lastLook = try reader.optional("last look") { (reader) throws(WireError) in try reader.moment("last look") }
    latencies = try Latencies(from: &reader)
    templates = try reader.optional("templates") { (reader) throws(WireError) in
      TemplateTally(
        made: try reader.int("templates"), destroyed: try reader.int("templates"), sealed: try reader.int("templates"),
        held: try reader.int("templates"), refused: try reader.int("templates"))
    }
  }
}

extension WireReader {
  fileprivate mutating func counters(_ what: String) throws(WireError) -> CounterBins {
    let counts = try list(what, limit: CounterBins.count) { (reader) throws(WireError) in try reader.int(what) }
    guard let bins = CounterBins(counts: counts) else { throw .malformed(what) }
    return bins
  }
}

extension Tallies {
  /// All counts in a fixed order.
  var values: [Int] {
    get {
      [
        frames, framesSearched, tracks, facesSeen, comparisons, shotsRejected, shotsDeferred, facesDropped, ambiguous,
        alerts, sightings,
      ]
    }
    set {
      guard newValue.count == 11 else { return }
      frames = newValue[0]
      framesSearched = newValue[1]
      tracks = newValue[2]
      facesSeen = newValue[3]
      comparisons = newValue[4]
      shotsRejected = newValue[5]
      shotsDeferred = newValue[6]
      facesDropped = newValue[7]
      ambiguous = newValue[8]
      alerts = newValue[9]
      sightings = newValue[10]
    }
  }
}
