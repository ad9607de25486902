import CFFmpeg
import CVideo4Linux
import Glibc
import Imaging

/// A capture device of Video4Linux, as encoded frames: its JPEG pictures, or its raw ones for a decoder that only passes
/// them on.
final class CaptureDevice: LiveInput {
  let decoder: UnsafePointer<AVCodec>
  let kind = "video4linux"
  let frameRate: Double?
  private(set) var arrival: UInt64 = 0
  private(set) var ending: CaptureError?

  private var device: overt_v4l2
  private let format: DeviceFormat
  private let description: CodecDescription
  private let name: String
  private let watch: CallWatch
  private let clock: LiveClock

  /// The size and the rate that are asked for; a device gives what it has next to them.
  private static let wanted: (width: UInt32, height: UInt32, rate: UInt32) = (1_920, 1_080, 25)
  /// Milliseconds of one wait: so soon is an interrupt noticed.
  private static let slice: CInt = 40

  /// Opens and starts the device at `path`.
  init(path: String, limits: VideoLimits, watch: CallWatch, clock: LiveClock) throws(CaptureError) {
    _ = FFmpegLibrary.silenced
    var device = overt_v4l2()
    let result = unsafe overt_v4l2_open(
      &device, path, min(Self.wanted.width, UInt32(clamping: limits.maximumWidth)),
      min(Self.wanted.height, UInt32(clamping: limits.maximumHeight)), Self.wanted.rate)
    guard result >= 0 else { throw Self.problem(-result, name: path) }
    let layout: DeviceFormat.Layout =
      switch device.layout {
      case OVERT_V4L2_MJPEG: .mjpeg
      case OVERT_V4L2_NV12: .nv12
      default: .yuyv
      }
    let format = DeviceFormat(
      layout: layout, width: Int(device.width), height: Int(device.height), stride: Int(device.stride),
      fullRange: device.full_range, bt709: device.bt709)
    do throws(CaptureError) {
      try limits.check(width: format.width, height: format.height, name: path)
      guard format.isPossible else { throw .unsupported(name: path, reason: "its pictures have odd sides") }
      guard let description = CodecDescription(format) else { throw .outOfMemory(name: path) }
      self.description = description
      guard let decoder = unsafe avcodec_find_decoder(format.codec) else {
        throw .unsupported(name: path, reason: "there is no decoder for its pictures")
      }
      unsafe self.decoder = decoder
    } catch {
      unsafe overt_v4l2_close(&device)
      throw error
    }
    let rate = device.rate_denominator == 0 ? 0 : Double(device.rate_numerator) / Double(device.rate_denominator)
    frameRate = (0.01...1000).contains(rate) ? rate : nil
    self.device = device
    self.format = format
    self.watch = watch
    self.clock = clock
    name = path
  }

  deinit { unsafe overt_v4l2_close(&device) }

  var parameters: UnsafeMutablePointer<AVCodecParameters>? { unsafe description.pointer }
  var timeBase: AVRational { AVRational(num: 1, den: 1_000_000) }
  var orientation: Orientation? { .upright }
  var pixelAspectRatio: Double { 1 }
  var wallClockOfZero: Int64? { nil }

  func read(into packet: PacketHandle) -> PacketOutcome {
    while true {
      if let stop = watch.stop {
        if stop == .interrupted { ending = .interrupted(name: name) }
        return .stopped
      }
      let ready = unsafe overt_v4l2_wait(&device, Self.slice)
      if ready == 0 { continue }
      guard ready > 0 else { return fail(-ready) }
      var bytes: UnsafePointer<UInt8>?
      var (count, damaged, moment) = (0, false, Int64(0))
      let number = unsafe overt_v4l2_take(&device, &bytes, &count, &damaged, &moment)
      if number == -EAGAIN { continue }
      guard number >= 0 else { return fail(-number) }
      arrival = clock.boot()
      let whole = unsafe format.fill(packet, from: UnsafeRawBufferPointer(start: bytes, count: count))
      let given = unsafe overt_v4l2_give(&device, number)
      guard given >= 0 else { return fail(-given) }
      guard whole else { continue }
      unsafe packet.pointer.pointee.pts = moment
      unsafe packet.pointer.pointee.dts = moment
      if damaged { unsafe packet.pointer.pointee.flags |= AV_PKT_FLAG_CORRUPT }
      return .packet
    }
  }

  private func fail(_ code: CInt) -> PacketOutcome {
    ending = .stopped(name: name, reason: code == ENODEV ? "it was unplugged" : systemReason(code))
    return .failure
  }

  private static func problem(_ code: CInt, name: String) -> CaptureError {
    switch code {
    case ENODEV, ENXIO: .unreachable(name: name, reason: "there is no camera behind it")
    case EBUSY: .unreachable(name: name, reason: "another program uses it")
    case EPROTONOSUPPORT: .unsupported(name: name, reason: "its pictures are none of MJPEG, NV12 and YUYV")
    case ENOMEM: .outOfMemory(name: name)
    default: .unreachable(name: name, reason: systemReason(code).lowercased())
    }
  }
}
