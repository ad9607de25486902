import CKernels
import Foundation
import Testing

extension ImageTests {
  @Suite("Affine sampling: bilinear, black outside")
  struct AffineSample {
    @Test("random turns, scales and shifts, half of them over the border, against plain arithmetic", arguments: 0..<40)
    func randomMaps(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      let source = TestImage(
        width: .random(in: 1...70, using: &random), height: .random(in: 1...50, using: &random),
        padding: .random(in: 0...4, using: &random), random: &random)
      let angle = Float.random(in: 0...6.3, using: &random)
      let scale = exp(Float.random(in: -1.5...1.5, using: &random))
      let (w, h) = (Float(source.width), Float(source.height))
      let map: [Float] = [
        scale * cos(angle), -scale * sin(angle), .random(in: (-0.4 * w)...(1.2 * w), using: &random),
        scale * sin(angle), scale * cos(angle), .random(in: (-0.4 * h)...(1.2 * h), using: &random),
      ]
      let width = Int.random(in: 1...26, using: &random)
      let height = Int.random(in: 1...14, using: &random)
      try check(source, map, supersample: seed % 2 == 0 ? 1 : .random(in: 2...8, using: &random), width, height)
    }

    @Test("the identity copies the image, whatever the number of sub-positions of a flat one")
    func identity() throws {
      var random = SplitMix64(seed: 5)
      let source = TestImage(width: 21, height: 13, padding: 1, random: &random)
      for result in try ImageTests.withEachKernel({ try sample(source, [1, 0, 0, 0, 1, 0], 1, 21, 13) }) {
        #expect(rows(of: result) == rows(of: source))
      }
    }

    @Test("half a pixel outside the border mixes with black, tap by tap")
    func border() throws {
      let source = TestImage(width: 8, height: 8, value: 200)
      for result in try ImageTests.withEachKernel({ try sample(source, [1, 0, -0.5, 0, 1, -0.5], 1, 9, 9) }) {
        #expect(result[0, 0, 0] == 50)
        #expect(result[8, 0, 1] == 50)
        #expect(result[4, 0, 1] == 100)
        #expect(result[8, 4, 2] == 100)
        #expect(result[4, 4, 2] == 200)
      }
    }

    @Test("maps that are no maps give black, not a crash", arguments: 0..<60)
    func hostileMaps(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      let source = TestImage(width: 17, height: 9, random: &random)
      let strange: [Float] = [
        .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e20, -1e9,
        .leastNonzeroMagnitude, 2_147_483_648, -2_147_483_648, 0,
      ]
      var map: [Float] = [1, 0, 0, 0, 1, 0]
      for i in map.indices where seed < 11 || Bool.random(using: &random) {
        map[i] = seed < 11 ? strange[Int(seed)] : strange.randomElement(using: &random) ?? 0
      }
      try check(source, map, supersample: Int(seed % 8) + 1, 13, 6)
      if map.contains(where: \.isNaN) && (map[2].isNaN || map[5].isNaN) {
        let result = try sample(source, map, 1, 13, 6)
        #expect(rows(of: result).allSatisfy { $0.allSatisfy { $0 == 0 } })
      }
    }

    @Test("sizes out of range and sub-positions outside 1 … 8 are refused")
    func refused() {
      let source = TestImage(width: 4, height: 4, value: 9)
      let map: [Float] = [1, 0, 0, 0, 1, 0]
      var destination = [UInt8](repeating: 1, count: 48)
      for supersample in [0, -1, 9, .max] as [Int32] {
        #expect(!overt_affine_sample_rgb(source.bytes, 4, 4, 12, map, supersample, &destination, 4, 4, 12))
      }
      #expect(!overt_affine_sample_rgb(source.bytes, 4, 4, 11, map, 1, &destination, 4, 4, 12))
      #expect(!overt_affine_sample_rgb(source.bytes, 0, 4, 12, map, 1, &destination, 4, 4, 12))
      #expect(!overt_affine_sample_rgb(source.bytes, 4, 4, 12, map, 1, &destination, 4, 1 << 40, 12))
      #expect(destination.allSatisfy { $0 == 1 })
    }

    private func sample(
      _ source: TestImage, _ map: [Float], _ supersample: Int, _ width: Int, _ height: Int
    ) throws -> TestImage {
      var result = TestImage(width: width, height: height, padding: 2, value: 77)
      try #require(
        overt_affine_sample_rgb(
          source.bytes, source.width, source.height, source.stride, map, Int32(supersample), &result.bytes, width,
          height, result.stride))
      return result
    }

    private func check(
      _ source: TestImage, _ map: [Float], supersample: Int, _ width: Int, _ height: Int
    ) throws {
      let results = try ImageTests.withEachKernel { try sample(source, map, supersample, width, height) }
      #expect(results.allSatisfy { $0 == results[0] }, "kernels differ")
      for y in 0..<height {
        for x in 0..<width {
          for channel in 0..<3 {
            let expected = value(of: source, map, supersample, x, y, channel)
            #expect(
              abs(Double(results[0][x, y, channel]) - expected) <= 1, "pixel \(x), \(y) of \(map), \(supersample)")
          }
        }
      }
    }

    /// The value of one destination pixel, straight from the definition.
    private func value(
      of source: TestImage, _ map: [Float], _ supersample: Int, _ x: Int, _ y: Int, _ channel: Int
    ) -> Double {
      let m = map.map(Double.init)
      let n = Double(supersample)
      var sum = 0.0
      for j in 0..<supersample {
        for i in 0..<supersample {
          let dx = Double(x) + (Double(i) + 0.5) / n
          let dy = Double(y) + (Double(j) + 0.5) / n
          let sx = m[0] * dx + m[1] * dy + m[2] - 0.5
          let sy = m[3] * dx + m[4] * dy + m[5] - 0.5
          guard sx.isFinite, sy.isFinite else { continue }
          let column = sx.rounded(.down)
          let row = sy.rounded(.down)
          let right = sx - column
          let below = sy - row
          sum += (1 - right) * (1 - below) * source.valueOrBlack(column, row, channel)
          sum += right * (1 - below) * source.valueOrBlack(column + 1, row, channel)
          sum += (1 - right) * below * source.valueOrBlack(column, row + 1, channel)
          sum += right * below * source.valueOrBlack(column + 1, row + 1, channel)
        }
      }
      return sum / (n * n)
    }

    private func rows(of image: TestImage) -> [[UInt8]] {
      (0..<image.height).map { Array(image.bytes[($0 * image.stride)..<($0 * image.stride + 3 * image.width)]) }
    }
  }
}
