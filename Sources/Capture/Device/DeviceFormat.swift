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
    unsafe parameters.pointee.format = layout == .nv12 ? AV_PIX_FMT_NV12.rawValue : AV_PIX_FMT_YUYV422.rawValue
    unsafe parameters.pointee.color_range = fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG
    unsafe parameters.pointee.color_space = bt709 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M
  }

  /// Puts what the device wrote into `packet`, rows without padding; false if there is less than a picture of it.
  func fill(_ packet: PacketHandle, from bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe av_packet_unref(packet.pointer)
    guard layout != .mjpeg else { return unsafe fill(packet, size: bytes.count) { unsafe $0.copyMemory(from: bytes) } }
    let (rowBytes, rows, distance) = (rowBytes, rows, distance)
    guard bytes.count >= (rows - 1) * distance + rowBytes else { return false }
    return fill(packet, size: rowBytes * rows) { target in
      for row in 0..<rows {
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[row * rowBytes..<(row + 1) * rowBytes])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[row * distance..<row * distance + rowBytes]))
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
