import CFFmpeg

/// Owns one of FFmpeg's demultiplexers together with the file that it reads.
final class FormatHandle {
  /// The demultiplexer, valid for as long as this object is kept alive.
  let pointer: UnsafeMutablePointer<AVFormatContext>

  private let input: FileInput

  /// Takes over `pointer`, which reads from `input`.
  init(_ pointer: UnsafeMutablePointer<AVFormatContext>, input: FileInput) {
    unsafe self.pointer = pointer
    self.input = input
  }

  deinit {
    var format: UnsafeMutablePointer<AVFormatContext>? = unsafe pointer
    unsafe avformat_close_input(&format)
  }
}
