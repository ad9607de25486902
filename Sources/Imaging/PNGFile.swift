import CFFmpeg
import Glibc

/// Writes pictures as PNG files.
public enum PNGFile {
  /// Writes `image` to `path`, whole or not at all: it is written beside its place and then put there, over a file of
  /// the same name. Only the owner may read the file, since it may show faces.
  public static func write(_ image: RGBImage, to path: String) throws(ImageError) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .unwritable(name: path, reason: "this is no file name")
    }
    try place(encode(image, name: path), at: path)
  }

  /// The bytes of a PNG file that shows `image`.
  static func encode(_ image: RGBImage, name: String) throws(ImageError) -> [UInt8] {
    _ = FFmpegLibrary.silenced
    func check(_ code: CInt) throws(ImageError) {
      if code < 0 { throw .unwritable(name: name, reason: FFmpegLibrary.reason(code)) }
    }
    guard let encoder = unsafe avcodec_find_encoder(AV_CODEC_ID_PNG), let codec = unsafe CodecHandle(encoder),
      let frame = FrameHandle(), let packet = PacketHandle()
    else { throw .unwritable(name: name, reason: "there is no PNG encoder") }
    unsafe codec.pointer.pointee.width = CInt(image.width)
    unsafe codec.pointer.pointee.height = CInt(image.height)
    unsafe codec.pointer.pointee.pix_fmt = AV_PIX_FMT_RGB24
    unsafe codec.pointer.pointee.time_base = AVRational(num: 1, den: 1)
    unsafe codec.pointer.pointee.thread_count = 1
    try check(unsafe avcodec_open2(codec.pointer, encoder, nil))
    unsafe frame.pointer.pointee.width = CInt(image.width)
    unsafe frame.pointer.pointee.height = CInt(image.height)
    unsafe frame.pointer.pointee.format = AV_PIX_FMT_RGB24.rawValue
    try check(unsafe av_frame_get_buffer(frame.pointer, 0))
    defer { frame.wipe() }
    copy(image, into: frame)
    try check(unsafe avcodec_send_frame(codec.pointer, frame.pointer))
    try check(unsafe avcodec_receive_packet(codec.pointer, packet.pointer))
    return unsafe Array(
      UnsafeBufferPointer(start: packet.pointer.pointee.data, count: Int(packet.pointer.pointee.size)))
  }

  private static func copy(_ image: RGBImage, into frame: FrameHandle) {
    guard let source = unsafe image.bytes.baseAddress, let target = unsafe overt_frame_plane(frame.pointer, 0) else {
      return
    }
    let stride = unsafe Int(overt_frame_stride(frame.pointer, 0))
    for y in 0..<image.height {
      unsafe UnsafeMutableRawPointer(target + y * stride)
        .copyMemory(from: source + y * image.stride, byteCount: image.width * 3)
    }
    withExtendedLifetime(image) {}
  }

  private static func place(_ data: [UInt8], at path: String) throws(ImageError) {
    var template = Array((path + ".part-XXXXXX").utf8CString)
    // Made with mode 0600 and a name that nobody else has.
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw .unwritable(name: path, reason: systemReason(errno)) }
    var failure = writeAll(data, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, unsafe rename(template, path) != 0 { failure = errno }
    if let failure {
      unsafe unlink(template)
      throw .unwritable(name: path, reason: systemReason(failure))
    }
  }

  /// The error number that stopped the writing, or nil.
  private static func writeAll(_ data: [UInt8], to descriptor: CInt) -> CInt? {
    unsafe data.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[position...])
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        position += count
      }
      return nil
    }
  }
}
