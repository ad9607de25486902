import CKernels
import Foundation

/// Searches of one list by Overt and, in turns with it, by the peers.
struct SearchMeasure {
  /// One engine with one number of queries at a time.
  struct Line {
    let name: String
    let batch: Int
    let isOurs: Bool
    let timing: Timing
    /// What a call costs that has nothing to search, in milliseconds.
    let overhead: Double
  }

  static let k = 5
  static let queries = 32

  let count: Int
  private(set) var lines: [Line] = []
  /// By engine, how many of the right rows it gave, of all.
  private(set) var recall: [String: Double] = [:]
  /// Canonical scores that a search with codes computed, per query.
  private(set) var compared = 0.0
  /// The core's read bandwidth on the list's floats, in 10⁹ bytes per second, measured before and after; the better.
  private(set) var bandwidth = 0.0
  /// Bytes that a search with codes reads.
  let codeBytes: Int

  /// Measures `rounds` turns.
  init(count: Int, rounds: Int, folder: String) throws {
    let dimension = 128
    var random = SplitMix64(state: UInt64(count))
    guard let rows = SearchRows(count: count, dimension: dimension, random: &random) else {
      throw Peer.Failure(description: "no memory for \(count) rows")
    }
    var queries = [Float](repeating: 0, count: Self.queries * dimension)
    queries.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for query in 0..<Self.queries { SearchRows.fill(start + query * dimension, dimension, &random) }
    }
    self.count = count
    codeBytes = rows.codeBytes
    let (rowsPath, queriesPath) = ("\(folder)/rows", "\(folder)/queries")
    try rows.write(to: rowsPath)
    try queries.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: queriesPath)) }
    let peer = try SearchPeer(rows: rowsPath, queries: queriesPath, count: count, dimension: dimension, k: Self.k)
    defer { peer.end() }
    let ours = OurSearch(rows: rows, queries: queries)
    try check(ours, peer)
    bandwidth = overt_measure_read_gbs(rows.rows, count * dimension * 4, 0.3)
    for batch in [1, Self.queries] {
      // A turn is a few milliseconds long, so that all meet the same machine.
      let calls = max(1, 400_000 / (count * (batch == 1 ? 1 : 8)))
      var times: [String: [Double]] = [:]
      for _ in 0..<rounds {
        times["int8", default: []] += ours.times(coded: true, batch: batch, count: calls)
        times["float", default: []] += ours.times(coded: false, batch: batch, count: calls)
        for (engine, _) in SearchPeer.engines {
          times[engine, default: []] += try peer.times(engine, batch: batch, count: calls)
        }
      }
      for (engine, name) in [("int8", "Overt, codes, then floats"), ("float", "Overt, floats alone")] {
        lines.append(
          Line(name: name, batch: batch, isOurs: true, timing: Timing(times[engine] ?? []), overhead: 0))
      }
      for (engine, name) in SearchPeer.engines {
        let overhead = Timing(try peer.overhead(engine, batch: batch, count: 200)).median
        lines.append(
          Line(name: name, batch: batch, isOurs: false, timing: Timing(times[engine] ?? []), overhead: overhead))
      }
    }
    bandwidth = max(bandwidth, overt_measure_read_gbs(rows.rows, count * dimension * 4, 0.3))
  }

  /// Compares results: ours must be those of 64-bit arithmetic, up to scores that floats cannot tell apart.
  private mutating func check(_ ours: OurSearch, _ peer: SearchPeer) throws {
    let truth = try peer.truth()
    let (coded, plain) = (ours.search(coded: true), ours.search(coded: false))
    compared = Double(ours.compared) / Double(Self.queries)
    guard coded == plain else { throw Peer.Failure(description: "\(count) rows: codes and floats differ") }
    for (query, right) in truth.enumerated() {
      for (place, match) in coded[query].enumerated() where match.row != right.rows[place] {
        guard abs(Double(match.score) - right.scores[place]) < 1e-6 else {
          throw Peer.Failure(description: "\(count) rows, query \(query): row \(match.row) is not the right one")
        }
      }
      guard coded[query].count == right.rows.count else {
        throw Peer.Failure(description: "\(count) rows, query \(query): \(coded[query].count) found")
      }
    }
    for (engine, _) in SearchPeer.engines {
      let right = try zip(peer.rows(engine), truth).map { Set($0).intersection($1.rows).count }.reduce(0, +)
      recall[engine] = Double(right) / Double(Self.queries * Self.k)
    }
  }

  /// The median of a line, in milliseconds.
  func median(_ batch: Int, where isMeant: (Line) -> Bool) -> Double {
    lines.filter { $0.batch == batch && isMeant($0) }.map(\.timing.median).min() ?? .nan
  }

  /// How many times as long the fastest peer takes as Overt, calls from Python taken off.
  func ratio(_ batch: Int) -> Double {
    let peers = lines.filter { $0.batch == batch && !$0.isOurs }.map { $0.timing.median - $0.overhead }
    return (peers.min() ?? .nan) / median(batch) { $0.isOurs }
  }

  /// The share of the core's read bandwidth at which one query's codes are read.
  var bandwidthShare: Double {
    let line = lines.first { $0.batch == 1 && $0.isOurs }
    return Double(codeBytes) / 1e6 / (line?.timing.median ?? .nan) / bandwidth
  }
}
