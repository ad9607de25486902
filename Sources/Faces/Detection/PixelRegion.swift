import CKernels
import Imaging

/// A rectangle of pixels in somebody's memory: a picture, or one size of it on a canvas. Valid while its owner lives and
/// does not move.
struct PixelRegion {
  let start: UnsafeMutablePointer<UInt8>
  let width: Int
  let height: Int
  /// Bytes from row to row.
  let stride: Int
  /// Pixels of the source frame for one pixel of the region.
  let step: SIMD2<Float>

  /// The whole of `image`; `nil` for one without memory, which there is none.
  init?(_ image: RGBImage) {
    guard let start = image.bytes.baseAddress else { return nil }
    self.start = start.assumingMemoryBound(to: UInt8.self)
    width = image.width
    height = image.height
    stride = image.stride
    step = [1, 1]
  }

  /// The rectangle at (`x`, `y`) of `canvas`, on which one size of a frame is drawn.
  init?(_ canvas: RGBImage, x: Int, y: Int, width: Int, height: Int, step: SIMD2<Float>) {
    guard let start = canvas.bytes.baseAddress, x >= 0, y >= 0, x + width <= canvas.width, y + height <= canvas.height
    else { return nil }
    self.start = start.assumingMemoryBound(to: UInt8.self) + y * canvas.stride + x * 3
    self.width = width
    self.height = height
    stride = canvas.stride
    self.step = step
  }

  /// Draws `source` into this region, each pixel the mean over what it covers.
  func draw(_ source: PixelRegion, scratch: UnsafeMutableBufferPointer<Float>) {
    guard let scratch = scratch.baseAddress else { return }
    _ = overt_area_resize_rgb(
      source.start, source.width, source.height, source.stride, start, width, height, stride, scratch)
  }
}
