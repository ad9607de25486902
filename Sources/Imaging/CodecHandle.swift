import CFFmpeg

/// Owns one of FFmpeg's decoders or encoders.
package final class CodecHandle {
  /// The codec's context, valid for as long as this object is kept alive.
  package let pointer: UnsafeMutablePointer<AVCodecContext>

  /// A context for `codec` that is not open yet, or nil without memory.
  package init?(_ codec: UnsafePointer<AVCodec>) {
    guard let context = unsafe avcodec_alloc_context3(codec) else { return nil }
    unsafe pointer = context
  }

  deinit {
    var context: UnsafeMutablePointer<AVCodecContext>? = unsafe pointer
    unsafe avcodec_free_context(&context)
  }
}
