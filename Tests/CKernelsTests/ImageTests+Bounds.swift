import CKernels
import Testing

extension ImageTests {
  /// The pool's guard pages show what no comparison of results can: a byte read outside an image.
  @Suite("Bounds: no image kernel touches a byte outside its images")
  struct Bounds {
    @Test("an image that begins right behind a page that cannot be touched")
    func atTheStart() async {
      await #expect(processExitsWith: .success) { Self.workOnImages(atTheEnd: false) }
    }

    @Test("an image that ends right before a page that cannot be touched")
    func atTheEnd() async {
      await #expect(processExitsWith: .success) { Self.workOnImages(atTheEnd: true) }
    }

    /// Runs every kernel on source and destination images at one end of a pool of one slot.
    private static func workOnImages(atTheEnd: Bool) {
      let slotBytes = 1 << 14
      guard let sources = overt_pool_create(1, slotBytes, nil), let results = overt_pool_create(1, 4 * slotBytes, nil),
        let source = overt_pool_slot(sources, overt_pool_acquire(sources)),
        let result = overt_pool_slot(results, overt_pool_acquire(results))
      else { preconditionFailure("no pool") }

      func place(_ slot: UnsafeMutableRawPointer, _ slotBytes: Int, _ bytes: Int) -> UnsafeMutableRawPointer {
        atTheEnd ? slot + (slotBytes - bytes) : slot
      }
      _ = ImageTests.withEachKernel {
        for width in 1...44 {
          for (height, padding) in [(1, 0), (2, 0), (7, 0), (7, 5)] {
            let stride = 3 * width + padding, bytes = (height - 1) * stride + 3 * width
            let image = place(source, slotBytes, bytes).assumingMemoryBound(to: UInt8.self)
            sample(image, width, height, stride) { place(result, 4 * slotBytes, $0) }
            resize(image, width, height, stride) { place(result, 4 * slotBytes, $0) }
            pack(image, width, height, stride) { place(result, 4 * slotBytes, $0) }
            var stats = overt_luma_stats()
            precondition(overt_luma_stats(image, width, height, stride, &stats))
          }
        }
      }
    }

    private static func sample(
      _ image: UnsafeMutablePointer<UInt8>, _ width: Int, _ height: Int, _ stride: Int,
      result: (Int) -> UnsafeMutableRawPointer
    ) {
      for map in [[1, 0, 0, 0, 1, 0], [0.7, 0.1, -1, -0.1, 0.7, 1], [0.4, 0, 0, 0, 0.4, 0]] as [[Float]] {
        for (supersample, side) in [(1, width + 2), (3, 5)] as [(Int32, Int)] {
          let out = result(3 * side * side).assumingMemoryBound(to: UInt8.self)
          precondition(
            overt_affine_sample_rgb(image, width, height, stride, map, supersample, out, side, side, 3 * side))
        }
      }
    }

    private static func resize(
      _ image: UnsafeMutablePointer<UInt8>, _ width: Int, _ height: Int, _ stride: Int,
      result: (Int) -> UnsafeMutableRawPointer
    ) {
      var scratch = [Float](repeating: 0, count: overt_area_resize_scratch_floats(width, width + 3))
      for dw in [1, (width + 1) / 2, width, width + 3] {
        for dh in [1, height, height + 1] {
          let out = result(3 * dw * dh).assumingMemoryBound(to: UInt8.self)
          precondition(overt_area_resize_rgb(image, width, height, stride, out, dw, dh, 3 * dw, &scratch))
        }
      }
    }

    private static func pack(
      _ image: UnsafeMutablePointer<UInt8>, _ width: Int, _ height: Int, _ stride: Int,
      result: (Int) -> UnsafeMutableRawPointer
    ) {
      let out = result(12 * width * height).assumingMemoryBound(to: Float.self)
      for (bgr, planar) in [(false, false), (true, false), (false, true), (true, true)] {
        precondition(overt_pack_f32(image, width, height, stride, bgr, planar, [1, 2, 3], [1, 1, 1], out))
      }
    }
  }
}
