import CKernels
import Imaging

extension RGBImage {
  /// Cuts the aligned chip out of this picture into `target`, `size` × `size` pixels of interleaved RGB without gaps.
  ///
  /// Where the face is larger than the chip, each pixel is the mean over as many positions as the ratio asks for, up to
  /// 8 × 8, so that fine texture does not turn into noise.
  func cutChip(_ transform: SimilarityTransform, size: Int, into target: UnsafeMutablePointer<UInt8>) {
    guard let source = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let positions = min(8, max(1, Int((1 / transform.scale).rounded())))
    transform.inverse.span.withUnsafeBufferPointer { map in
      guard let map = map.baseAddress else { return }
      _ = overt_affine_sample_rgb(source, width, height, stride, map, Int32(positions), target, size, size, size * 3)
    }
  }
}
