import CFFmpeg
import Imaging

/// How a capture device lays out its pictures.
package struct DeviceFormat: Sendable, Equatable {
  /// The layouts that are read.
  package enum Layout: Sendable, Equatable, CaseIterable {
    /// One JPEG picture each.
    case mjpeg
    /// A plane of luma, then one of chroma pairs at half the resolution.
    case nv12
    /// Luma and chroma in turn, chroma at half the horizontal resolution.
    case yuyv
  }

  package var layout: Layout
  package var width: Int
  package var height: Int
  /// Bytes from row to row as the device writes them; at least what a row needs.
  package var stride: Int
  package var fullRange: Bool
  package var bt709: Bool

  package init(layout: Layout, width: Int, height: Int, stride: Int = 0, fullRange: Bool = false, bt709: Bool = false) {
    self.layout = layout
    self.width = width
    self.height = height
    self.stride = stride
    self.fullRange = fullRange
    self.bt709 = bt709
  }

  /// Bytes of a row without padding.
  private var rowBytes: Int { layout == .yuyv ? 2 * width : width }
  private var rows: Int { layout == .nv12 ? height + height / 2 : height }
  private var distance: Int { max(stride, rowBytes) }

  /// Whether its numbers go together: chroma in pairs, and a stride that is not absurd.
  var isPossible: Bool {
    switch layout {
    case .mjpeg: true
    case .nv12: width % 2 == 0 && height % 2 == 0 && stride <= 8 * 65_536
    case .yuyv: width % 2 == 0 && stride <= 8 * 65_536
    }
  }

  /// FFmpeg's number of the decoder.
  var codec: AVCodecID { layout == .mjpeg ? AV_CODEC_ID_MJPEG : AV_CODEC_ID_RAWVIDEO }

  /// Tells a decoder what comes.
  func describe(_ parameters: UnsafeMutablePointer<AVCodecParameters>) {
    unsafe parameters.pointee.codec_type = AVMEDIA_TYPE_VIDEO
    unsafe parameters.pointee.codec_id = codec
    unsafe parameters.pointee.width = CInt(width)
    unsafe parameters.pointee.height = CInt(height)
    guard layout != .mjpeg else { return }
    unsafe parameters.pointee.format = layout == .nv12 ? AV_PIX_FMT_YUV420P.rawValue : AV_PIX_FMT_YUV422P.rawValue
    unsafe parameters.pointee.color_range = fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG
    unsafe parameters.pointee.color_space = bt709 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M
  }

  /// Puts what the device wrote into `packet`: luma and chroma in planes of their own, rows without padding. False if
  /// there is less than a picture of it.
  ///
  /// swscale makes planes into red, green and blue exactly and fast; of samples in turn it makes colours that are up to
  /// five levels off.
  func fill(_ packet: PacketHandle, from bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe av_packet_unref(packet.pointer)
    guard layout != .mjpeg else { return unsafe fill(packet, size: bytes.count) { unsafe $0.copyMemory(from: bytes) } }
    guard width > 0, height > 0, bytes.count >= (rows - 1) * distance + rowBytes else { return false }
    let chroma = layout == .nv12 ? width / 2 * (height / 2) : width / 2 * height
    return fill(packet, size: width * height + 2 * chroma) { target in
      guard let source = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
        let luma = unsafe target.baseAddress?.assumingMemoryBound(to: UInt8.self)
      else { return }
      let blue = unsafe luma + width * height
      let red = unsafe blue + chroma
      if layout == .nv12 {
        unsafe splitNV12(source, luma, blue, red)
      } else {
        unsafe splitYUYV(source, luma, blue, red)
      }
    }
  }

  private func splitNV12(
    _ source: UnsafePointer<UInt8>, _ luma: UnsafeMutablePointer<UInt8>, _ blue: UnsafeMutablePointer<UInt8>,
    _ red: UnsafeMutablePointer<UInt8>
  ) {
    for row in 0..<height { unsafe (luma + row * width).update(from: source + row * distance, count: width) }
    for row in 0..<(height / 2) {
      let pairs = unsafe source + (height + row) * distance
      let start = row * (width / 2)
      for column in 0..<(width / 2) {
        unsafe blue[start + column] = pairs[2 * column]
        unsafe red[start + column] = pairs[2 * column + 1]
      }
    }
  }

  private func splitYUYV(
    _ source: UnsafePointer<UInt8>, _ luma: UnsafeMutablePointer<UInt8>, _ blue: UnsafeMutablePointer<UInt8>,
    _ red: UnsafeMutablePointer<UInt8>
  ) {
    for row in 0..<height {
      let samples = unsafe source + row * distance
      let (start, half) = (row * width, row * (width / 2))
      for column in 0..<(width / 2) {
        unsafe luma[start + 2 * column] = samples[4 * column]
        unsafe luma[start + 2 * column + 1] = samples[4 * column + 2]
        unsafe blue[half + column] = samples[4 * column + 1]
        unsafe red[half + column] = samples[4 * column + 3]
      }
    }
  }

  private func fill(
    _ packet: PacketHandle, size: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void
  ) -> Bool {
    guard size > 0, size < 1 << 30, unsafe av_new_packet(packet.pointer, CInt(size)) == 0,
      let data = unsafe packet.pointer.pointee.data
    else { return false }
    unsafe write(UnsafeMutableRawBufferPointer(start: data, count: size))
    return true
  }
}
