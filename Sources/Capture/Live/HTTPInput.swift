import CFFmpeg

/// An answer over HTTP as it comes in. FFmpeg's demultiplexers get its bytes and never its address.
final class HTTPInput {
  /// FFmpeg's view of it, valid for as long as this object is kept alive.
  let context: UnsafeMutablePointer<AVIOContext>

  private let watch: CallWatch

  /// Asks for `url`; `problem` says what a code of FFmpeg means.
  init(
    _ url: String, _ values: [(String, String)], watch: CallWatch, problem: (CInt) -> CaptureError
  ) throws(CaptureError) {
    var options = Options(values)
    var callback = unsafe watch.callback
    var context: UnsafeMutablePointer<AVIOContext>?
    let code = unsafe avio_open2(&context, url, AVIO_FLAG_READ, &callback, &options.dictionary)
    guard code >= 0, let opened = unsafe context else { throw problem(code) }
    unsafe self.context = opened
    self.watch = watch
  }

  deinit {
    var context: UnsafeMutablePointer<AVIOContext>? = unsafe context
    unsafe avio_closep(&context)
  }
}
