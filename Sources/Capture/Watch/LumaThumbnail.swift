import CFFmpeg
import CKernels
import Imaging

/// A picture of 64 × 36 cells of luma: enough to see that a camera is covered or was turned.
///
/// In it a face that is a tenth of the picture's width is six cells wide, an eye less than one: nobody can be recognised.
package struct LumaThumbnail: Sendable, Equatable {
  /// Columns and rows.
  package static let (width, height) = (64, 36)

  /// Rows of cells, each a mean in 1/256 of a level; black is 0, white is 255 · 256.
  package var cells: [UInt16]

  /// Black.
  package init() { cells = [UInt16](repeating: 0, count: Self.width * Self.height) }

  /// Fills it from a decoded frame, as stored; false where the samples lie in a way that is not read.
  mutating func fill(from handle: FrameHandle) -> Bool {
    let frame = unsafe handle.pointer
    let format = unsafe AVPixelFormat(frame.pointee.format)
    guard let descriptor = unsafe av_pix_fmt_desc_get(format) else { return false }
    let flags = unsafe descriptor.pointee.flags
    let refused = AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BE
    guard flags & UInt64(refused) == 0 else { return false }
    let isRGB = flags & UInt64(AV_PIX_FMT_FLAG_RGB) != 0
    // Green stands for luma where there is none.
    let component = unsafe isRGB ? descriptor.pointee.comp.1 : descriptor.pointee.comp.0
    guard let bytes = unsafe overt_frame_plane(frame, component.plane) else { return false }
    var plane = unsafe overt_sample_plane(
      bytes: bytes + Int(component.offset), width: Int(frame.pointee.width), height: Int(frame.pointee.height),
      stride: Int(overt_frame_stride(frame, component.plane)), step: Int(component.step),
      depth: UInt32(component.depth), shift: UInt32(component.shift))
    let done = unsafe cells.withUnsafeMutableBufferPointer { cells in
      guard let start = cells.baseAddress else { return false }
      return unsafe overt_luma_thumbnail(&plane, start, Self.width, Self.height)
    }
    withExtendedLifetime(handle) {}
    if done, !isRGB, !VideoColour.isFullRange(handle) { stretch() }
    return done
  }

  /// Limited range to full.
  private mutating func stretch() {
    for index in cells.indices {
      let value = (Int(cells[index]) - 16 * 256) * 255 / 219
      cells[index] = UInt16(min(max(value, 0), 255 * 256))
    }
  }
}
