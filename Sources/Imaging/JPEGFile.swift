import CFFmpeg

/// Writes pictures as JPEG files in memory: for what an officer is shown, never for what is compared.
public enum JPEGFile {
  /// The bytes of a baseline JPEG file that shows `image`, with colours at full resolution.
  ///
  /// - Parameters:
  ///   - quality: 1 (fine) … 31 (coarse): the encoder's step of quantisation; up to 5 looks like the original.
  ///   - name: what errors call it.
  public static func encode(_ image: RGBImage, step quality: Int = 4, name: String) throws(ImageError) -> [UInt8] {
    _ = FFmpegLibrary.silenced
    func check(_ code: CInt) throws(ImageError) {
      if code < 0 { throw .unwritable(name: name, reason: FFmpegLibrary.reason(code)) }
    }
    guard let encoder = unsafe avcodec_find_encoder(AV_CODEC_ID_MJPEG), let codec = unsafe CodecHandle(encoder),
      let frame = FrameHandle(), let packet = PacketHandle()
    else { throw .unwritable(name: name, reason: "there is no JPEG encoder") }
    // A quantisation step in the encoder's unit, 118 to the step (FF_QP2LAMBDA).
    let lambda = CInt(max(1, min(31, quality))) * 118
    unsafe codec.pointer.pointee.width = CInt(image.width)
    unsafe codec.pointer.pointee.height = CInt(image.height)
    unsafe codec.pointer.pointee.pix_fmt = AV_PIX_FMT_YUVJ444P
    unsafe codec.pointer.pointee.color_range = AVCOL_RANGE_JPEG
    unsafe codec.pointer.pointee.time_base = AVRational(num: 1, den: 25)
    unsafe codec.pointer.pointee.thread_count = 1
    unsafe codec.pointer.pointee.flags |= AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT
    unsafe codec.pointer.pointee.global_quality = lambda
    try check(unsafe avcodec_open2(codec.pointer, encoder, nil))
    unsafe frame.pointer.pointee.width = CInt(image.width)
    unsafe frame.pointer.pointee.height = CInt(image.height)
    unsafe frame.pointer.pointee.format = AV_PIX_FMT_YUVJ444P.rawValue
    unsafe frame.pointer.pointee.quality = lambda
    try check(unsafe av_frame_get_buffer(frame.pointer, 0))
    defer { frame.wipe() }
    convert(image, into: frame)
    try check(unsafe avcodec_send_frame(codec.pointer, frame.pointer))
    try check(unsafe avcodec_receive_packet(codec.pointer, packet.pointer))
    return unsafe Array(
      UnsafeBufferPointer(start: packet.pointer.pointee.data, count: Int(packet.pointer.pointee.size)))
  }

  /// Red, green and blue as YCbCr after BT.601 with the full range, which is what a JPEG file holds (ITU-T T.871), with
  /// 16 bits behind the point.
  private static func convert(_ image: RGBImage, into frame: FrameHandle) {
    guard let source = unsafe image.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      let luma = unsafe overt_frame_plane(frame.pointer, 0), let blue = unsafe overt_frame_plane(frame.pointer, 1),
      let red = unsafe overt_frame_plane(frame.pointer, 2)
    else { return }
    let strides = unsafe (
      Int(overt_frame_stride(frame.pointer, 0)), Int(overt_frame_stride(frame.pointer, 1)),
      Int(overt_frame_stride(frame.pointer, 2))
    )
    for y in 0..<image.height {
      let row = unsafe source + y * image.stride
      for x in 0..<image.width {
        let (r, g, b) = unsafe (Int32(row[x * 3]), Int32(row[x * 3 + 1]), Int32(row[x * 3 + 2]))
        unsafe luma[y * strides.0 + x] = byte(19_595 * r + 38_470 * g + 7_471 * b)
        unsafe blue[y * strides.1 + x] = byte(-11_059 * r - 21_709 * g + 32_768 * b + 8_388_608)
        unsafe red[y * strides.2 + x] = byte(32_768 * r - 27_439 * g - 5_329 * b + 8_388_608)
      }
    }
    withExtendedLifetime((image, frame)) {}
  }

  private static func byte(_ value: Int32) -> UInt8 {
    UInt8(clamping: (value + 32_768) >> 16)
  }
}
