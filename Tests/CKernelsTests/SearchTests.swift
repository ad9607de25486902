import CKernels
import Testing

/// Comparison scores. Serialised, because the kernel in use is a setting of the whole process.
@Suite("Search: one score on every machine, to the bit", .serialized)
struct SearchTests {
  enum Score: CaseIterable {
    case dot, squaredDistance
  }

  /// Which numbers stand in the rows.
  enum Content: CaseIterable {
    case templates, zeros, subnormals, everyMagnitude, cancelling
  }

  @Test("every kernel gives the canonical score", arguments: Score.allCases, Content.allCases)
  func kernelsAgree(score: Score, content: Content) throws {
    var random = SplitMix64(seed: 11)
    for dim in [16, 32, 48, 128, 144, 512] {
      for n in [0, 1, 2, 3, 4, 5, 8, 11] {
        let rows = numbers(n * dim, content, &random)
        let query = numbers(dim, content, &random)
        let expected = (0..<n).map { canonical(score, Array(rows[($0 * dim)..<(($0 + 1) * dim)]), query) }
        for kernel in SearchKernels.available {
          let result = try scores(score, rows, n, query, kernel: kernel)
          #expect(result.map(\.bitPattern) == expected.map(\.bitPattern), "kernel \(kernel), dim \(dim), \(n) rows")
        }
      }
    }
  }

  @Test("the score is that of exact arithmetic, within rounding", arguments: Score.allCases)
  func closeToExact(score: Score) throws {
    var random = SplitMix64(seed: 3)
    let dim = 128
    let n = 50
    let rows = numbers(n * dim, .templates, &random)
    let query = numbers(dim, .templates, &random)
    let result = try scores(score, rows, n, query, kernel: OVERT_SEARCH_AUTOMATIC)
    for i in 0..<n {
      var exact = 0.0
      var size = 0.0
      for k in 0..<dim {
        let (r, q) = (Double(rows[i * dim + k]), Double(query[k]))
        let term = score == .dot ? r * q : (r - q) * (r - q)
        exact += term
        size += abs(term)
      }
      #expect(abs(Double(result[i]) - exact) <= size * 2e-6, "row \(i)")
    }
  }

  @Test("a row scores the same alone, among others and at any place")
  func placeDoesNotMatter() throws {
    var random = SplitMix64(seed: 8)
    let dim = 128
    let row = numbers(dim, .templates, &random)
    let query = numbers(dim, .templates, &random)
    let others = numbers(9 * dim, .templates, &random)
    for place in 0...9 {
      let rows = others[..<(place * dim)] + row + others[(place * dim)...]
      let (dot, distance) = (overt_dot_one(row, query, dim), overt_l2sq_one(row, query, dim))
      #expect(try scores(.dot, Array(rows), 10, query, kernel: OVERT_SEARCH_AUTOMATIC)[place] == dot)
      #expect(try scores(.squaredDistance, Array(rows), 10, query, kernel: OVERT_SEARCH_AUTOMATIC)[place] == distance)
    }
  }

  @Test("zeros at the end, as callers pad, change no score")
  func padding() throws {
    var random = SplitMix64(seed: 21)
    let a = numbers(112, .templates, &random)
    let b = numbers(112, .templates, &random)
    let zeros = [Float](repeating: 0, count: 16)
    #expect(overt_dot_one(a + zeros, b + zeros, 128) == overt_dot_one(a, b, 112))
    #expect(overt_l2sq_one(a + zeros, b + zeros, 128) == overt_l2sq_one(a, b, 112))
    #expect(overt_l2sq_one(a, a, 112) == 0)
  }

  @Test("a product and its sum are rounded once, not to double first")
  func roundedOnce() throws {
    // The exact sum lies 2^-54 below the middle of two floats; rounded to double it lies on the middle, and goes up.
    let start: Float = 1 + 0x1p-23
    let rows = [start] + [Float](repeating: 0, count: 15) + [0x1p-12 * (1 + 0x1p-15)] + [Float](repeating: 0, count: 15)
    let query = [1] + [Float](repeating: 0, count: 15) + [0x1p-12 * (1 - 0x1p-15)] + [Float](repeating: 0, count: 15)
    for kernel in SearchKernels.available {
      #expect(try scores(.dot, rows, 1, query, kernel: kernel) == [start], "kernel \(kernel)")
    }
  }

  @Test("rows that begin at an odd address score the same")
  func unaligned() throws {
    var random = SplitMix64(seed: 13)
    let dim = 64
    let rows = numbers(5 * dim + 1, .templates, &random)
    let query = numbers(dim, .templates, &random)
    for kernel in SearchKernels.available {
      let aligned = try scores(.dot, Array(rows.dropFirst()), 5, query, kernel: kernel)
      var shifted = [Float](repeating: 0, count: 5)
      overt_search_force_kernel(Int32(kernel))
      let done = rows.withUnsafeBufferPointer { overt_dot_scores($0.baseAddress! + 1, 5, dim, query, &shifted) }
      #expect(done && shifted == aligned)
    }
    overt_search_force_kernel(Int32(OVERT_SEARCH_AUTOMATIC))
  }

  @Test("a dimension that is no positive multiple of 16 is refused", arguments: [0, 1, 15, 17, 120, -16 + 1])
  func refused(dim: Int) {
    let numbers = [Float](repeating: 1, count: 128)
    var out: [Float] = [5]
    #expect(!overt_dot_scores(numbers, 1, dim, numbers, &out))
    #expect(!overt_l2sq_scores(numbers, 1, dim, numbers, &out))
    #expect(out == [5])
    #expect(overt_dot_one(numbers, numbers, dim).isNaN)
    #expect(overt_l2sq_one(numbers, numbers, dim).isNaN)
  }

  @Test("the best kernel is chosen by itself, and one that the machine lacks is refused")
  func choice() {
    overt_search_force_kernel(Int32(OVERT_SEARCH_AUTOMATIC))
    let best = SearchKernels.available.last ?? OVERT_SEARCH_SCALAR
    #expect(overt_search_kernel() == Int32(best))
    let names = [
      OVERT_SEARCH_SCALAR: "scalar", OVERT_SEARCH_AVX2: "avx2", OVERT_SEARCH_AVX512: "avx512",
      OVERT_SEARCH_NEON: "neon", OVERT_SEARCH_VNNI: "avx512-vnni", OVERT_SEARCH_NEON_DOTPROD: "neon-dotprod",
    ]
    #expect(String(cString: overt_search_kernel_name()) == names[best])
    #expect(overt_search_force_kernel(Int32(OVERT_SEARCH_AVX2)) == overt_cpu_has_avx2())
    overt_search_force_kernel(Int32(OVERT_SEARCH_AUTOMATIC))
    #expect(!overt_search_force_kernel(99))
    #expect(overt_search_kernel() == Int32(best))
  }

  private func scores(_ score: Score, _ rows: [Float], _ n: Int, _ query: [Float], kernel: Int) throws -> [Float] {
    try #require(overt_search_force_kernel(Int32(kernel)))
    defer { overt_search_force_kernel(Int32(OVERT_SEARCH_AUTOMATIC)) }
    var result = [Float](repeating: .nan, count: n)
    let done =
      switch score {
      case .dot: overt_dot_scores(rows, n, query.count, query, &result)
      case .squaredDistance: overt_l2sq_scores(rows, n, query.count, query, &result)
      }
    try #require(done)
    return result
  }

  /// The score as overt_search.h defines it.
  private func canonical(_ score: Score, _ row: [Float], _ query: [Float]) -> Float {
    var lanes = [Float](repeating: 0, count: 16)
    for i in row.indices {
      let difference = row[i] - query[i]
      lanes[i % 16] =
        score == .dot
        ? lanes[i % 16].addingProduct(row[i], query[i])
        : lanes[i % 16].addingProduct(difference, difference)
    }
    for half in [8, 4, 2, 1] {
      for l in 0..<half { lanes[l] += lanes[l + half] }
    }
    return lanes[0]
  }

  private func numbers(_ count: Int, _ content: Content, _ random: inout SplitMix64) -> [Float] {
    (0..<count).map { _ in
      switch content {
      case .templates: .random(in: -0.2...0.2, using: &random)
      case .zeros: [0, -0.0, .random(in: -1...1, using: &random)].randomElement(using: &random) ?? 0
      case .subnormals:
        Float(bitPattern: .random(in: 0..<0x0080_0000, using: &random)) * (Bool.random(using: &random) ? 1 : -1)
      case .everyMagnitude:
        Float(
          sign: .random(using: &random), exponent: .random(in: -80...55, using: &random),
          significand: .random(in: 1..<2, using: &random))
      case .cancelling: [1, -1, 16_777_216, -16_777_216, 0.1].randomElement(using: &random) ?? 0
      }
    }
  }
}

extension FloatingPointSign {
  fileprivate static func random(using random: inout SplitMix64) -> FloatingPointSign {
    Bool.random(using: &random) ? .plus : .minus
  }
}
