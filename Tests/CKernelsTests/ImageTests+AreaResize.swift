import CKernels
import Testing

extension ImageTests {
  @Suite("Area resize: each pixel is the exact mean of what it covers")
  struct AreaResize {
    @Test("random sizes, against plain arithmetic in double precision", arguments: 0..<40)
    func randomSizes(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      let source = TestImage(
        width: .random(in: 1...90, using: &random), height: .random(in: 1...60, using: &random),
        padding: .random(in: 0...5, using: &random), random: &random)
      let larger = seed % 5 == 0 ? 40 : 0
      try check(
        source, to: .random(in: 1...(source.width + larger), using: &random),
        .random(in: 1...(source.height + larger), using: &random))
    }

    @Test(
      "whole ratios, the pyramid's 0.709, and ratios that leave one path for another",
      arguments: [
        (60, 35, 12, 7), (64, 40, 32, 20), (48, 27, 34, 19), (97, 61, 31, 17), (9, 7, 9, 7), (1, 1, 1, 1),
        (1, 900, 1, 2), (900, 1, 2, 1), (8, 5, 3, 5), (5, 8, 5, 3), (7, 3, 19, 11), (400, 2, 1, 1), (33, 33, 32, 32),
      ])
    func chosenSizes(sw: Int, sh: Int, dw: Int, dh: Int) throws {
      var random = SplitMix64(seed: UInt64(sw * 31 + sh))
      try check(TestImage(width: sw, height: sh, random: &random), to: dw, dh)
    }

    @Test("sizes whose sums leave 32 bits")
    func largeSums() throws {
      let source = TestImage(width: 3001, height: 2999, value: 255)
      let results = try ImageTests.withEachKernel { try resize(source, to: 7, 5) }
      #expect(results.allSatisfy { $0 == TestImage(width: 7, height: 5, padding: 1, value: 255) })
    }

    @Test("an evenly lit wall stays as bright as it was", arguments: [0, 1, 127, 128, 254, 255] as [UInt8])
    func flat(value: UInt8) throws {
      for (width, height) in [(13, 11), (32, 18), (45, 2)] {
        let result = try resize(TestImage(width: 45, height: 33, value: value), to: width, height)
        for y in 0..<height {
          #expect(result.bytes[(y * result.stride)..<(y * result.stride + 3 * width)].allSatisfy { $0 == value })
        }
      }
    }

    @Test("a size of nothing, a size too large and a stride too short are refused, and nothing is written")
    func refused() {
      let source = TestImage(width: 4, height: 4, value: 9)
      var scratch = [Float](repeating: 0, count: overt_area_resize_scratch_floats(4, 4))
      for (sw, sh, stride, dw, dh) in [
        (0, 4, 12, 2, 2), (4, 0, 12, 2, 2), (4, 4, 11, 2, 2), (4, 4, 12, 0, 2), (4, 4, 12, 2, -1),
        (40_000, 1, 120_000, 2, 2),
      ] {
        var destination = [UInt8](repeating: 1, count: 12)
        #expect(!overt_area_resize_rgb(source.bytes, sw, sh, stride, &destination, dw, dh, 6, &scratch))
        #expect(destination.allSatisfy { $0 == 1 })
      }
    }

    /// The result's padding is filled with ones beforehand.
    private func resize(_ source: TestImage, to width: Int, _ height: Int) throws -> TestImage {
      var result = TestImage(width: width, height: height, padding: 1, value: 255)
      var scratch = [Float](repeating: .nan, count: overt_area_resize_scratch_floats(source.width, width))
      try #require(
        overt_area_resize_rgb(
          source.bytes, source.width, source.height, source.stride, &result.bytes, width, height, result.stride,
          &scratch))
      return result
    }

    private func check(_ source: TestImage, to width: Int, _ height: Int) throws {
      let results = try ImageTests.withEachKernel { try resize(source, to: width, height) }
      #expect(results.allSatisfy { $0 == results[0] }, "kernels differ")
      for y in 0..<height {
        for x in 0..<width {
          for channel in 0..<3 {
            let expected = mean(of: source, x, y, channel, width, height)
            #expect(
              abs(Double(results[0][x, y, channel]) - expected) <= 0.5 + 1e-6,
              "\(source.width)×\(source.height) to \(width)×\(height), pixel \(x), \(y)")
          }
        }
        for i in (y * results[0].stride + 3 * width)..<min((y + 1) * results[0].stride, results[0].bytes.count) {
          #expect(results[0].bytes[i] == 255, "wrote behind row \(y)")
        }
      }
    }

    /// The footprint's mean, straight from the definition.
    private func mean(of source: TestImage, _ x: Int, _ y: Int, _ channel: Int, _ width: Int, _ height: Int) -> Double {
      let columns = footprint(x, source.width, width)
      let rows = footprint(y, source.height, height)
      var sum = 0.0
      var area = 0.0
      for (row, rowWeight) in rows {
        for (column, columnWeight) in columns {
          sum += rowWeight * columnWeight * Double(source[column, row, channel])
          area += rowWeight * columnWeight
        }
      }
      return sum / area
    }

    /// Which source pixels destination pixel `j` covers, and how much of each.
    private func footprint(_ j: Int, _ source: Int, _ destination: Int) -> [(pixel: Int, weight: Double)] {
      let start = Double(j * source) / Double(destination)
      let end = Double((j + 1) * source) / Double(destination)
      return (Int(start)..<min(source, Int(end.rounded(.up)))).map { pixel in
        (pixel, max(0, min(end, Double(pixel + 1)) - max(start, Double(pixel))))
      }
    }
  }
}
