import CKernels

/// Overt's search of a list, called as galleries call it.
final class OurSearch {
  /// A row and its score.
  struct Match: Equatable {
    let row: Int
    let score: Float
  }

  private let rows: SearchRows
  private let queries: [Float]
  private var matches = [overt_match](repeating: overt_match(), count: SearchMeasure.queries * SearchMeasure.k)
  private var found = [Int](repeating: 0, count: SearchMeasure.queries)
  private var scratch: [SIMD64<UInt8>]

  init(rows: SearchRows, queries: [Float]) {
    self.rows = rows
    self.queries = queries
    let bytes = overt_search_scratch_bytes(rows.dimension, SearchMeasure.queries)
    scratch = [SIMD64<UInt8>](repeating: .zero, count: bytes / 64 + 1)
  }

  /// Canonical scores that the last search computed.
  var compared: Int { overt_search_compared(scratch) }

  /// The best rows of all queries.
  func search(coded: Bool) -> [[Match]] {
    run(rows.list(coded: coded), from: 0, batch: SearchMeasure.queries)
    return found.indices.map { query in
      let start = query * SearchMeasure.k
      return matches[start..<(start + found[query])].map { Match(row: Int($0.row), score: $0.score) }
    }
  }

  /// Milliseconds of this thread's processor time of so many searches for `batch` queries.
  func times(coded: Bool, batch: Int, count: Int) -> [Double] {
    let list = rows.list(coded: coded)
    return (0..<count).map { turn in
      let before = overt_clock_ns(OVERT_CLOCK_THREAD_CPU)
      run(list, from: turn * batch % SearchMeasure.queries, batch: batch)
      return Double(overt_clock_ns(OVERT_CLOCK_THREAD_CPU) - before) / 1e6
    }
  }

  private func run(_ list: overt_list, from first: Int, batch: Int) {
    var list = list
    queries.withUnsafeBufferPointer { queries in
      guard let start = queries.baseAddress else { return }
      _ = overt_search(
        &list, OVERT_SCORE_DOT, start + first * rows.dimension, batch, -.infinity, SearchMeasure.k, &matches, &found,
        &scratch)
    }
  }
}
