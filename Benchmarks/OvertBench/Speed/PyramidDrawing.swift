import CKernels
import Imaging

/// The detector's pyramid by itself, with the two larger sizes that it cuts crops from: the two largest from the frame,
/// each further one from that of twice its size.
final class PyramidDrawing {
  private let frame: RGBImage
  private let levels: [RGBImage]
  private let scratch: UnsafeMutableRawPointer

  /// Plans the sizes for faces from `minimumFace` pixels upwards: windows of 12 pixels, each size 0.709 times the one
  /// before, two more above where they are clearly smaller than the frame.
  init(frame: RGBImage, minimumFace: Int) {
    self.frame = frame
    var levels: [RGBImage] = []
    var scale = 12 / Double(minimumFace)
    if scale / (0.709 * 0.709) < 0.8 { scale /= 0.709 * 0.709 }
    while Double(min(frame.width, frame.height)) * scale >= 12 {
      levels.append(
        RGBImage(
          width: Int((Double(frame.width) * scale).rounded()), height: Int((Double(frame.height) * scale).rounded())))
      scale *= 0.709
    }
    self.levels = levels
    let floats = levels.map { overt_area_resize_scratch_floats(frame.width, $0.width) }.max() ?? 1
    scratch = .allocate(byteCount: floats * 4, alignment: 64)
  }

  deinit {
    scratch.deallocate()
  }

  /// Draws all levels.
  func draw() {
    for (index, level) in levels.enumerated() {
      let source = index < 2 ? frame : levels[index - 2]
      guard let from = source.bytes.baseAddress, let to = level.bytes.baseAddress else { return }
      _ = overt_area_resize_rgb(
        from.assumingMemoryBound(to: UInt8.self), source.width, source.height, source.stride,
        to.assumingMemoryBound(to: UInt8.self), level.width, level.height, level.stride, scratch)
    }
  }
}
