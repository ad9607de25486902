import CFFmpeg

/// Owns what a decoder must know of a device's pictures.
final class CodecDescription {
  /// Valid for as long as this object is kept alive.
  let pointer: UnsafeMutablePointer<AVCodecParameters>

  /// Nil without memory.
  init?(_ format: DeviceFormat) {
    guard let parameters = unsafe avcodec_parameters_alloc() else { return nil }
    unsafe pointer = parameters
    unsafe format.describe(parameters)
  }

  deinit {
    var parameters: UnsafeMutablePointer<AVCodecParameters>? = unsafe pointer
    unsafe avcodec_parameters_free(&parameters)
  }
}
