import CKernels
import Testing

extension ImageTests {
  @Suite("Packing: pixels to network input")
  struct Pack {
    @Test("every layout and order of channels, to the bit", arguments: [1, 2, 7, 8, 9, 10, 11, 17, 40, 112])
    func layouts(width: Int) throws {
      var random = SplitMix64(seed: UInt64(width))
      let height = 5
      let source = TestImage(width: width, height: height, padding: width % 3, random: &random)
      let mean: [Float] = [127.5, 0, 103.94]
      let scale: [Float] = [1 / 128, 1, 0.017]
      for bgr in [false, true] {
        for planar in [false, true] {
          let results = try ImageTests.withEachKernel {
            var result = [Float](repeating: .nan, count: 3 * width * height)
            try #require(
              overt_pack_f32(source.bytes, width, height, source.stride, bgr, planar, mean, scale, &result))
            return result
          }
          #expect(results.allSatisfy { $0 == results[0] }, "kernels differ")
          for y in 0..<height {
            for x in 0..<width {
              for c in 0..<3 {
                let expected = (Float(source[x, y, bgr ? 2 - c : c]) - mean[c]) * scale[c]
                let i = planar ? (c * height + y) * width + x : (y * width + x) * 3 + c
                #expect(results[0][i] == expected, "bgr \(bgr), planar \(planar), pixel \(x), \(y), channel \(c)")
              }
            }
          }
        }
      }
    }

    @Test("sizes out of range are refused")
    func refused() {
      var result: [Float] = [1, 1, 1]
      #expect(!overt_pack_f32([1, 2, 3], 1, 1, 2, false, false, [0, 0, 0], [1, 1, 1], &result))
      #expect(!overt_pack_f32([1, 2, 3], 0, 1, 3, false, true, [0, 0, 0], [1, 1, 1], &result))
      #expect(result == [1, 1, 1])
    }
  }
}
