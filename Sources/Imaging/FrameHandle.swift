import CFFmpeg
import CKernels

/// Owns one of FFmpeg's frames: a decoded picture in the decoder's own pixel format.
package final class FrameHandle {
  /// The frame, valid for as long as this object is kept alive.
  package let pointer: UnsafeMutablePointer<AVFrame>

  /// An empty frame, or nil without memory.
  package init?() {
    guard let frame = unsafe av_frame_alloc() else { return nil }
    unsafe pointer = frame
  }

  deinit {
    var frame: UnsafeMutablePointer<AVFrame>? = unsafe pointer
    unsafe av_frame_free(&frame)
  }

  /// Overwrites the pixels, also where the decoder holds them too: only for a decoder that will decode nothing more.
  func wipe() {
    for index in 0..<AV_NUM_DATA_POINTERS {
      guard let buffer = unsafe overt_frame_buffer(pointer, CInt(index)) else { continue }
      unsafe overt_wipe(buffer.pointee.data, buffer.pointee.size)
    }
  }
}
