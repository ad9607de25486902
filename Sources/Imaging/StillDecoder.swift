import CFFmpeg

/// Decodes one still picture with libavcodec, strictly: any complaint of the decoder is an error.
struct StillDecoder {
  /// FFmpeg's number for the sort of picture.
  let codec: AVCodecID
  /// What errors call the file.
  let name: String
  let limits: ImageLimits

  /// The picture in `data`, which must turn out to be `width` by `height` pixels.
  func decode(_ data: [UInt8], width: Int, height: Int) throws(ImageError) -> RGBImage {
    _ = FFmpegLibrary.silenced
    let decoder = try open()
    guard let packet = PacketHandle(copying: data), let frame = FrameHandle() else { throw outOfMemory }
    defer { frame.wipe() }
    try check(unsafe avcodec_send_packet(decoder.pointer, packet.pointer))
    // Without a second packet the decoder would wait for more; this says that there is none.
    try check(unsafe avcodec_send_packet(decoder.pointer, nil))
    try check(unsafe avcodec_receive_frame(decoder.pointer, frame.pointer))
    let picture = unsafe frame.pointer.pointee
    guard unsafe picture.decode_error_flags == 0, unsafe picture.flags & AV_FRAME_FLAG_CORRUPT == 0 else {
      throw .damaged(name: name, reason: "parts of the picture cannot be decoded")
    }
    guard unsafe Int(picture.width) == width, unsafe Int(picture.height) == height else {
      throw .damaged(name: name, reason: "its header and its pixels differ in size")
    }
    return try convert(frame, width: width, height: height)
  }

  private func open() throws(ImageError) -> CodecHandle {
    guard let decoder = unsafe avcodec_find_decoder(codec) else {
      throw .unsupported(name: name, reason: "this FFmpeg was built without the decoder")
    }
    guard let handle = unsafe CodecHandle(decoder) else { throw outOfMemory }
    unsafe handle.pointer.pointee.thread_count = 1
    unsafe handle.pointer.pointee.max_pixels = Int64(limits.maximumPixels)
    // Checksums verified, and an error in the data ends the decoding instead of leaving part of the picture grey.
    unsafe handle.pointer.pointee.err_recognition = AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_EXPLODE
    try check(unsafe avcodec_open2(handle.pointer, decoder, nil))
    return handle
  }

  private func convert(_ frame: FrameHandle, width: Int, height: Int) throws(ImageError) -> RGBImage {
    let image = RGBImage(width: width, height: height)
    if PlainPixels.copy(frame, into: image) { return image }
    // A JPEG file's colours are YCbCr after BT.601, with luma from 0 to 255 (ITU-T T.871).
    let input = unsafe ColourConverter.Input(
      width: CInt(width), height: CInt(height), format: AVPixelFormat(frame.pointer.pointee.format),
      matrix: SWS_CS_ITU601, fullRange: true)
    guard let converter = ColourConverter(input, quality: .exact), converter.convert(frame, into: image) else {
      throw .unsupported(name: name, reason: "its pixel format cannot be converted")
    }
    return image
  }

  private func check(_ code: CInt) throws(ImageError) {
    switch code {
    case 0...: return
    case overt_error_unsupported:
      throw .unsupported(name: name, reason: "the decoder does not know this variant")
    case overt_error_end_of_file, overt_error_again:
      throw .damaged(name: name, reason: "it holds no picture that can be decoded")
    default:
      throw .damaged(name: name, reason: FFmpegLibrary.reason(code))
    }
  }

  private var outOfMemory: ImageError { .damaged(name: name, reason: "there is not enough memory to decode it") }
}
