import CKernels

/// A list for tests: rows with their codes, searched as programs do it and as the definition says.
struct SearchList {
  /// A row's number and its score.
  struct Match: Equatable {
    let row: Int
    let bits: UInt32
    var score: Float { Float(bitPattern: bits) }
  }

  let dimension: Int
  let count: Int
  private let rows: [Float]
  private let codes: [SIMD64<UInt8>]

  init(_ rows: [Float], dimension: Int) {
    self.dimension = dimension
    self.rows = rows
    count = rows.count / dimension
    var codes = [SIMD64<UInt8>](repeating: .zero, count: overt_codes_bytes(count, dimension) / 64)
    precondition(overt_codes_fill(rows, count, dimension, &codes))
    self.codes = codes
  }

  /// The numbers of one row.
  func row(_ index: Int) -> [Float] { Array(rows[(index * dimension)..<((index + 1) * dimension)]) }

  /// Searches with the kernel in use; one array for each query.
  func search(
    _ queries: [[Float]], _ score: overt_score, limit: Float, k: Int, coded: Bool = true
  ) -> (matches: [[Match]], compared: Int)? {
    var matches = [overt_match](repeating: overt_match(), count: queries.count * k + 1)
    var found = [Int](repeating: -1, count: queries.count)
    let bytes = overt_search_scratch_bytes(dimension, queries.count)
    var scratch = [SIMD64<UInt8>](repeating: .zero, count: bytes / 64 + 1)
    let done = rows.withUnsafeBufferPointer { rows in
      codes.withUnsafeBytes { codes in
        var list = overt_list(
          rows: rows.baseAddress!, codes: coded ? codes.baseAddress : nil, count: count, dim: dimension)
        return overt_search(&list, score, queries.flatMap { $0 }, queries.count, limit, k, &matches, &found, &scratch)
      }
    }
    guard done else { return nil }
    let results = found.enumerated().map { query, found in
      matches[(query * k)..<(query * k + found)].map { Match(row: Int($0.row), bits: $0.score.bitPattern) }
    }
    return (results, overt_search_compared(scratch))
  }

  /// The score of one row by its definition.
  func score(_ row: Int, _ query: [Float], _ score: overt_score) -> Float {
    score == OVERT_SCORE_DOT
      ? overt_dot_one(self.row(row), query, dimension)
      : 1 - overt_l2sq_one(self.row(row), query, dimension).squareRoot()
  }

  /// What a search has to give: every row's score, those that reach the limit, sorted, the first `k`.
  func expected(_ query: [Float], _ score: overt_score, limit: Float, k: Int) -> [Match] {
    let all = (0..<count).map { (row: $0, score: self.score($0, query, score)) }.filter { $0.score >= limit }
    let sorted = all.sorted { $0.score > $1.score || $0.score == $1.score && $0.row < $1.row }
    return sorted.prefix(k).map { Match(row: $0.row, bits: $0.score.bitPattern) }
  }

  /// What the codes alone say of a row's score.
  func interval(_ row: Int, _ query: [Float], _ score: overt_score) -> ClosedRange<Double>? {
    var (low, high) = (0.0, 0.0)
    var scratch = [Int8](repeating: 0, count: dimension)
    let isKnown = rows.withUnsafeBufferPointer { rows in
      codes.withUnsafeBytes { codes in
        var list = overt_list(rows: rows.baseAddress!, codes: codes.baseAddress, count: count, dim: dimension)
        return overt_codes_interval(&list, score, query, row, &scratch, &low, &high)
      }
    }
    return isKnown ? low...max(low, high) : nil
  }
}
