import CKernels
import Testing

@Suite("Luma statistics of a face chip")
struct LumaStatsTests {
  @Test("against plain arithmetic, chips wider than one tile included", arguments: 0..<16)
  func againstDefinition(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let width = seed < 4 ? [256, 257, 258, 515][Int(seed)] : Int.random(in: 1...60, using: &random)
    let chip = TestImage(width: width, height: .random(in: 1...12, using: &random), padding: 1, random: &random)
    let stats = try measure(chip)
    let all = lumas(of: chip)
    let (mean, variance) = moments(all.joined().map(Double.init))
    #expect(abs(Double(stats.mean) - mean) < 1e-3)
    #expect(abs(Double(stats.variance) - variance) < 1e-6 * variance + 1e-3)
    #expect(Int(stats.min) == all.joined().min() && Int(stats.max) == all.joined().max())

    let laplacian = moments(laplacians(of: all)).variance
    #expect(abs(Double(stats.laplacian_variance) - laplacian) < 1e-6 * laplacian + 1e-3)

    let left = moments(all.flatMap { $0.prefix(width / 2) }.map(Double.init)).mean
    let right = moments(all.flatMap { $0.suffix(width / 2) }.map(Double.init)).mean
    #expect(abs(Double(stats.left_mean) - left) < 1e-3 && abs(Double(stats.right_mean) - right) < 1e-3)

    let sorted = all.joined().sorted()
    #expect(Int(stats.p01) == sorted[max(0, (sorted.count + 99) / 100 - 1)])
    #expect(Int(stats.p99) == sorted[max(0, (sorted.count * 99 + 99) / 100 - 1)])
  }

  @Test("a chip lit from the left is brighter there, and clipping is counted")
  func halves() throws {
    var chip = TestImage(width: 10, height: 4, value: 0)
    for y in 0..<4 {
      for x in 0..<5 {
        for channel in 0..<3 { chip[x, y, channel] = 255 }
      }
    }
    let stats = try measure(chip)
    #expect(stats.left_mean == 255 && stats.right_mean == 0)
    #expect(stats.clipped_high_share == 0.5 && stats.clipped_low_share == 0.5)
    #expect(stats.p01 == 0 && stats.p99 == 255)
  }

  @Test("a flat chip has no sharpness, a chequered one more than a blurred one")
  func sharpness() throws {
    var sharp = TestImage(width: 20, height: 20, value: 90)
    #expect(try measure(sharp).laplacian_variance == 0)
    var blurred = sharp
    for y in 0..<20 {
      for x in 0..<20 {
        for channel in 0..<3 {
          sharp[x, y, channel] = (x / 4 + y / 4) % 2 == 0 ? 40 : 200
          blurred[x, y, channel] = UInt8(40 + 8 * x)
        }
      }
    }
    #expect(try measure(sharp).laplacian_variance > 100 * measure(blurred).laplacian_variance)
  }

  @Test("the weights are BT.601's")
  func weights() throws {
    for (channel, expected) in [(0, 76.5), (1, 149.4), (2, 28.9)] {
      var chip = TestImage(width: 1, height: 1, value: 0)
      chip[0, 0, channel] = 255
      #expect(abs(Double(try measure(chip).mean) - expected) <= 0.6)
    }
  }

  @Test("sizes out of range are refused")
  func refused() {
    var stats = overt_luma_stats()
    #expect(!overt_luma_stats([1, 2, 3], 0, 1, 3, &stats))
    #expect(!overt_luma_stats([1, 2, 3], 1, 1, 2, &stats))
    #expect(!overt_luma_stats([1, 2, 3], 1, 1 << 20, 3, &stats))
  }

  private func measure(_ chip: TestImage) throws -> overt_luma_stats {
    var stats = overt_luma_stats()
    try #require(overt_luma_stats(chip.bytes, chip.width, chip.height, chip.stride, &stats))
    return stats
  }

  private func lumas(of chip: TestImage) -> [[Int]] {
    (0..<chip.height).map { y in
      (0..<chip.width).map { x in
        let red = 77 * Int(chip[x, y, 0])
        let green = 150 * Int(chip[x, y, 1])
        let blue = 29 * Int(chip[x, y, 2])
        return (red + green + blue + 128) / 256
      }
    }
  }

  private func laplacians(of luma: [[Int]]) -> [Double] {
    guard luma.count > 2, luma[0].count > 2 else { return [] }
    var result: [Double] = []
    for y in 1..<(luma.count - 1) {
      for x in 1..<(luma[y].count - 1) {
        let neighbours = luma[y][x - 1] + luma[y][x + 1] + luma[y - 1][x] + luma[y + 1][x]
        result.append(Double(4 * luma[y][x] - neighbours))
      }
    }
    return result
  }

  /// Zeros for no values.
  private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    guard !values.isEmpty else { return (0, 0) }
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
  }
}
