import CKernels
import Testing

extension SearchTests {
  /// Searches by codes against the definition. Within the suite of the scores, because the kernel in use is a setting
  /// of the whole process.
  @Suite("Search through a list: codes rule out rows, and the result is that of comparing every row", .serialized)
  struct ListSearchTests {
    private static let scores = [OVERT_SCORE_DOT, OVERT_SCORE_DISTANCE]

    @Test(
      "the best and everybody at or above a limit, in order, to the bit, on every kernel",
      arguments: SearchContent.allCases)
    func exact(content: SearchContent) throws {
      var random = SplitMix64(seed: 5)
      for (count, dimension) in [(1, 16), (63, 32), (64, 128), (65, 128), (700, 48), (1_000, 128), (130, 512)] {
        let list = SearchList(content.vectors(count, dimension, &random), dimension: dimension)
        let own = content.vectors(2, dimension, &random)
        let queries = [Array(own[..<dimension]), Array(own[dimension...]), list.row(count / 2)]
        for score in Self.scores {
          let all = queries.map { list.expected($0, score, limit: -.infinity, k: count) }
          // A limit exactly at a score, and the next number above it; everybody; nobody.
          let some = all[0].isEmpty ? 0 : all[0][all[0].count / 3].score
          for (limit, k) in [
            (-Float.infinity, 5), (-.infinity, 1), (-.infinity, 40), (some, count), (some.nextUp, count), (some, 3),
            (-.infinity, count), (.infinity, 5), (1e30, 5), (.nan, 5),
          ] {
            let expected = all.map { matches in Array(matches.filter { $0.score >= limit }.prefix(k)) }
            for kernel in SearchKernels.available {
              let result = try search(list, queries, score, limit, k, kernel: kernel)
              #expect(result == expected, "kernel \(kernel), \(count) rows of \(dimension), limit \(limit), k \(k)")
            }
          }
        }
      }
    }

    @Test("a score lies between what the codes say it is at least and at most", arguments: SearchContent.allCases)
    func bound(content: SearchContent) throws {
      var random = SplitMix64(seed: 17)
      var (known, widest) = (0, 0.0)
      for dimension in [16, 128, 512, 4_096] {
        let list = SearchList(content.vectors(90, dimension, &random), dimension: dimension)
        let queries = [
          content.vectors(1, dimension, &random), list.row(7), SearchContent.templates.vectors(1, dimension, &random),
        ]
        for query in queries {
          for score in Self.scores {
            for row in 0..<list.count {
              guard let interval = list.interval(row, query, score) else { continue }
              let exact = list.score(row, query, score)
              #expect(interval.contains(Double(exact)), "row \(row) of \(dimension) numbers")
              known += 1
              if score == OVERT_SCORE_DOT { widest = max(widest, interval.upperBound - interval.lowerBound) }
            }
          }
        }
      }
      switch content {
      case .notFinite: #expect(known == 0, "codes of such rows say nothing")
      case .huge: #expect(known == 0, "scores of such rows overflow")
      case .templates: #expect(known == 2_160 && widest < 0.07, "or the codes say too little: \(widest)")
      case .nearlyEqual, .duplicates, .halves: #expect(known == 2_160)
      case .everyLength, .subnormal, .sparse: #expect(known > 0)
      }
    }

    @Test("hardly any row is compared when most are strangers")
    func fewCompared() throws {
      var random = SplitMix64(seed: 23)
      let list = SearchList(SearchContent.templates.vectors(4_000, 128, &random), dimension: 128)
      let query = SearchContent.templates.vectors(1, 128, &random)
      let best = try #require(list.search([query], OVERT_SCORE_DOT, limit: -.infinity, k: 5))
      #expect(best.compared < 120)
      let strict = try #require(list.search([query], OVERT_SCORE_DOT, limit: 0.6, k: 4_000))
      #expect(strict.compared == 0 && strict.matches == [[]])
      let plain = try #require(list.search([query], OVERT_SCORE_DOT, limit: 0.6, k: 4_000, coded: false))
      #expect(plain.compared == 4_000 && plain.matches == [[]])
    }

    @Test("many probes at once give what each gives alone", arguments: [1, 2, 3, 4, 5, 7, 31, 32])
    func batches(count: Int) throws {
      var random = SplitMix64(seed: UInt64(count))
      let list = SearchList(SearchContent.templates.vectors(900, 128, &random), dimension: 128)
      let queries = (0..<count).map { _ in SearchContent.templates.vectors(1, 128, &random) }
      for kernel in SearchKernels.available {
        for score in Self.scores {
          let together = try search(list, queries, score, -.infinity, 5, kernel: kernel)
          for (query, matches) in zip(queries, together) {
            #expect(try search(list, [query], score, -.infinity, 5, kernel: kernel) == [matches])
          }
        }
      }
    }

    @Test("sizes out of range are refused")
    func refused() {
      let list = SearchList([Float](repeating: 1, count: 64), dimension: 32)
      let query = [Float](repeating: 1, count: 32)
      #expect(list.search([], OVERT_SCORE_DOT, limit: 0, k: 1) == nil)
      #expect(list.search(Array(repeating: query, count: 33), OVERT_SCORE_DOT, limit: 0, k: 1) == nil)
      #expect(list.search([query], OVERT_SCORE_DOT, limit: 0, k: 0)?.matches == [[]])
      #expect(list.search([query], OVERT_SCORE_DOT, limit: 0, k: 9)?.matches[0].map(\.row) == [0, 1])
      for dimension in [0, 15, 17, 4_112] { #expect(overt_codes_bytes(10, dimension) == 0) }
      #expect(overt_codes_bytes(Int(OVERT_SEARCH_MAX_ROWS) + 1, 16) == 0)
      #expect(overt_search_scratch_bytes(32, 33) == 0 && overt_search_scratch_bytes(24, 1) == 0)
    }

    private func search(
      _ list: SearchList, _ queries: [[Float]], _ score: overt_score, _ limit: Float, _ k: Int, kernel: Int
    ) throws -> [[SearchList.Match]] {
      try #require(overt_search_force_kernel(Int32(kernel)))
      defer { overt_search_force_kernel(Int32(OVERT_SEARCH_AUTOMATIC)) }
      return try #require(list.search(queries, score, limit: limit, k: k)).matches
    }
  }
}
