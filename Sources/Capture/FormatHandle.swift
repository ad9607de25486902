import CFFmpeg

/// Owns one of FFmpeg's demultiplexers together with what it reads from.
final class FormatHandle {
  /// The demultiplexer, valid for as long as this object is kept alive.
  let pointer: UnsafeMutablePointer<AVFormatContext>

  private let inputs: [AnyObject]

  /// Takes over `pointer`, which needs `inputs` until it is closed.
  init(_ pointer: UnsafeMutablePointer<AVFormatContext>, inputs: [AnyObject]) {
    unsafe self.pointer = pointer
    self.inputs = inputs
  }

  deinit {
    var format: UnsafeMutablePointer<AVFormatContext>? = unsafe pointer
    unsafe avformat_close_input(&format)
  }
}
