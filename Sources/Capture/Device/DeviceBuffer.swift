import CFFmpeg
import Imaging

/// One buffer that a capture device wrote, kept: becomes a picture in the same way as one that comes now.
package final class DeviceBuffer: PacketSource {
  let decoder: UnsafePointer<AVCodec>
  let timeBase = AVRational(num: 1, den: 1_000_000)
  let arrival: UInt64 = 0

  private let format: DeviceFormat
  private let description: CodecDescription
  private let bytes: [UInt8]
  private var given = false

  private init?(_ bytes: [UInt8], _ format: DeviceFormat) {
    guard let description = CodecDescription(format), let decoder = unsafe avcodec_find_decoder(format.codec) else {
      return nil
    }
    self.bytes = bytes
    self.format = format
    self.description = description
    unsafe self.decoder = decoder
  }

  var parameters: UnsafeMutablePointer<AVCodecParameters>? { unsafe description.pointer }

  func read(into packet: PacketHandle) -> PacketOutcome {
    guard !given else { return .end }
    given = true
    return unsafe bytes.withUnsafeBytes { unsafe format.fill(packet, from: $0) } ? .packet : .failure
  }

  /// The picture in `bytes`.
  package static func picture(
    _ bytes: [UInt8], _ format: DeviceFormat, limits: VideoLimits = .standard
  ) throws(CaptureError) -> RGBImage {
    let name = "device"
    try limits.check(width: format.width, height: format.height, name: name)
    guard format.isPossible else { throw .unsupported(name: name, reason: "its pictures have odd sides") }
    guard let buffer = DeviceBuffer(bytes, format) else { throw .outOfMemory(name: name) }
    let decoder = try VideoDecoder(buffer, limits: limits, threads: 1, name: name)
    guard case .frame(damaged: false) = try decoder.advance() else {
      throw .damaged(name: name, reason: "there is no whole picture in it")
    }
    let output = PixelOutput(
      storedWidth: format.width, storedHeight: format.height, orientation: .upright, name: name)
    try output.check(decoder.frame, index: 0)
    let image = RGBImage(width: format.width, height: format.height)
    try output.copy(decoder.frame, into: image)
    return image
  }
}
