import CKernels
import Testing

/// Image kernels. Serialised, because the kernel in use is a setting of the whole process.
@Suite("Image kernels", .serialized)
struct ImageTests {
  /// Runs a body once with each kernel that this processor has.
  static func withEachKernel<Result>(_ body: () throws -> Result) rethrows -> [Result] {
    defer { overt_image_force_kernel(Int32(OVERT_IMAGE_AUTOMATIC)) }
    return try [OVERT_IMAGE_SCALAR, OVERT_IMAGE_AVX2]
      .filter { overt_image_force_kernel(Int32($0)) }
      .map { kernel in
        overt_image_force_kernel(Int32(kernel))
        return try body()
      }
  }

  @Test("the best kernel is chosen by itself, and one that does not exist is refused")
  func choice() {
    let best = overt_cpu_has_avx2() ? OVERT_IMAGE_AVX2 : OVERT_IMAGE_SCALAR
    #expect(overt_image_kernel() == Int32(best))
    #expect(!overt_image_force_kernel(17))
    #expect(overt_image_kernel() == Int32(best))
  }
}
