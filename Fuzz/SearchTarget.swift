import CKernels

/// Called by libFuzzer for every input: the first bytes choose sizes, limit and number of matches, the others are the
/// list and the probes, as floats of whatever bits. Every kernel must give what comparing each row by the scalar one
/// gives, and every score must lie where the codes say it lies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSearch(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 12 else { return 0 }
  let data = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let dimension = 16 * (1 + Int(data[0]) % 9)
  let rows = 1 + Int(data[1]) * (data[2] & 1 == 0 ? 1 : 4) % 700
  let queries = 1 + Int(data[3]) % 6
  let k = data[4] & 1 == 0 ? 1 + Int(data[4]) / 2 % 40 : rows
  let score = data[5] & 1 == 0 ? OVERT_SCORE_DOT : OVERT_SCORE_DISTANCE
  let form = Form(rawValue: data[6] % 4) ?? .anyBits
  let numbers = Numbers(data: data, from: 12, form: form)
  let list = numbers.floats(rows * dimension, salt: 0)
  // Some probes are rows: then scores are as high as they get.
  let probes = (0..<queries).flatMap { query -> [Float] in
    (data[7] >> query) & 1 == 0
      ? numbers.floats(dimension, salt: 1 + query)
      : Array(list[(query * 31 % rows * dimension)..<((query * 31 % rows + 1) * dimension)])
  }
  check(List(rows: list, dimension: dimension), probes, score, k: k, choice: data[8], other: data[9])
  return 0
}

/// What bytes become.
private enum Form: UInt8 {
  /// Any floats, also infinite ones and what is no number.
  case anyBits
  /// Whole numbers from −128 to 127, times 2 to the power of a whole number that goes with the row.
  case wholes
  /// Numbers up to 1, each from two bytes.
  case fractions
  /// One vector, a little changed.
  case alike
}

private struct Numbers {
  let data: [UInt8]
  let from: Int
  let form: Form

  func floats(_ count: Int, salt: Int) -> [Float] {
    // Bytes are used again and again, each time from another place.
    func byte(_ index: Int) -> Int {
      let room = data.count - from
      return Int(data[from + (index &+ salt &* 7919 &+ index / room &* 13) % room])
    }
    return (0..<count).map { index in
      switch form {
      case .anyBits:
        return Float(
          bitPattern: (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(byte(4 * index + $1)) })
      case .wholes:
        return Float(sign: .plus, exponent: byte(index / 16) % 40 - 20, significand: Float(byte(index) - 128))
      case .fractions: return Float(byte(2 * index) << 8 | byte(2 * index + 1)) / 32_768 - 1
      case .alike: return Float(byte(index % 16)) / 256 + Float(byte(index) % 3) * 0x1p-22
      }
    }
  }
}

private struct List {
  let rows: [Float]
  let dimension: Int
  let count: Int
  let codes: [SIMD64<UInt8>]

  init(rows: [Float], dimension: Int) {
    self.rows = rows
    self.dimension = dimension
    count = rows.count / dimension
    var codes = [SIMD64<UInt8>](repeating: .zero, count: overt_codes_bytes(count, dimension) / 64)
    let done = unsafe overt_codes_fill(rows, count, dimension, &codes)
    precondition(done)
    self.codes = codes
  }

  func with<Result>(coded: Bool, _ body: (UnsafePointer<overt_list>) -> Result) -> Result {
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe codes.withUnsafeBytes { codes in
        var list = unsafe overt_list(
          rows: rows.baseAddress!, codes: coded ? codes.baseAddress : nil, count: count, dim: dimension)
        return unsafe body(&list)
      }
    }
  }

  func search(_ probes: [Float], _ score: overt_score, limit: Float, k: Int) -> [[UInt64]] {
    let queries = probes.count / dimension
    var matches = [overt_match](repeating: overt_match(), count: queries * k)
    var found = [Int](repeating: 0, count: queries)
    var scratch = [SIMD64<UInt8>](
      repeating: .zero, count: overt_search_scratch_bytes(dimension, queries) / 64 + 1)
    let done = unsafe with(coded: true) { list in
      unsafe overt_search(list, score, probes, queries, limit, k, &matches, &found, &scratch)
    }
    precondition(done)
    return found.enumerated().map { query, found in
      matches[(query * k)..<(query * k + found)].map { UInt64($0.row) << 32 | UInt64($0.score.bitPattern) }
    }
  }

  func interval(_ row: Int, _ probe: [Float], _ score: overt_score) -> (low: Double, high: Double)? {
    var (low, high) = (0.0, 0.0)
    var scratch = [Int8](repeating: 0, count: dimension)
    let isKnown = unsafe with(coded: true) { list in
      unsafe overt_codes_interval(list, score, probe, row, &scratch, &low, &high)
    }
    return isKnown ? (low, high) : nil
  }
}

private func check(_ list: List, _ probes: [Float], _ score: overt_score, k: Int, choice: UInt8, other: UInt8) {
  let dimension = list.dimension
  precondition(overt_search_force_kernel(CInt(OVERT_SEARCH_SCALAR)))
  var all: [[(row: Int, score: Float)]] = []
  for query in 0..<(probes.count / dimension) {
    let probe = Array(probes[(query * dimension)..<((query + 1) * dimension)])
    var scores = [Float](repeating: 0, count: list.count)
    if score == OVERT_SCORE_DOT {
      _ = unsafe overt_dot_scores(list.rows, list.count, dimension, probe, &scores)
    } else {
      _ = unsafe overt_l2sq_scores(list.rows, list.count, dimension, probe, &scores)
      scores = scores.map { 1 - $0.squareRoot() }
    }
    for row in stride(from: Int(other) % 5, to: list.count, by: 5) {
      guard let interval = list.interval(row, probe, score) else { continue }
      precondition(interval.low <= Double(scores[row]) && Double(scores[row]) <= interval.high, "outside its bound")
    }
    all.append(
      scores.enumerated().map { (row: $0.offset, score: $0.element) }.filter { !$0.score.isNaN }
        .sorted { $0.score > $1.score || $0.score == $1.score && $0.row < $1.row })
  }
  let some = all[0].isEmpty ? 0 : all[0][Int(choice) % all[0].count].score
  let limit: Float = [-.infinity, some, some.nextUp, 0.5][Int(other) % 4]
  let expected = all.map { matches in
    matches.filter { $0.score >= limit }.prefix(k).map { UInt64($0.row) << 32 | UInt64($0.score.bitPattern) }
  }
  for kernel in [
    OVERT_SEARCH_SCALAR, OVERT_SEARCH_AVX2, OVERT_SEARCH_AVX512, OVERT_SEARCH_VNNI, OVERT_SEARCH_NEON,
    OVERT_SEARCH_NEON_DOTPROD,
  ] where overt_search_force_kernel(CInt(kernel)) {
    precondition(list.search(probes, score, limit: limit, k: k) == expected, "kernel \(kernel)")
  }
}
