import CFFmpeg
import Imaging

/// A camera's stream over the network, taken apart into the encoded frames of its pictures.
final class NetworkStream: LiveInput {
  let decoder: UnsafePointer<AVCodec>
  let kind: String
  private(set) var arrival: UInt64 = 0
  private(set) var ending: CaptureError?

  private let format: FormatHandle
  private let index: CInt
  private let name: String
  private let watch: CallWatch
  private let clock: LiveClock

  /// How often in a row a demultiplexer may ask to be called again before it counts as stuck.
  private static let maximumFruitlessReads = 10_000

  /// Takes the stream that is open as `format`.
  init(
    _ format: FormatHandle, name: String, limits: VideoLimits, watch: CallWatch, clock: LiveClock
  ) throws(CaptureError) {
    self.format = format
    self.name = name
    self.watch = watch
    self.clock = clock
    unsafe (index, decoder) = try Container.chooseStream(format, name: name)
    kind = unsafe String(cString: format.pointer.pointee.iformat.pointee.name)
    for other in unsafe 0..<Int(format.pointer.pointee.nb_streams) where other != Int(index) {
      unsafe format.pointer.pointee.streams[other]?.pointee.discard = AVDISCARD_ALL
    }
  }

  private var stream: UnsafeMutablePointer<AVStream>? { unsafe format.pointer.pointee.streams[Int(index)] }
  var parameters: UnsafeMutablePointer<AVCodecParameters>? { unsafe stream?.pointee.codecpar }
  var timeBase: AVRational { unsafe stream?.pointee.time_base ?? AVRational(num: 1, den: 90_000) }
  var orientation: Orientation? {
    guard let stream = unsafe stream else { return .upright }
    return unsafe Orientation(of: stream)
  }
  var pixelAspectRatio: Double {
    unsafe stream.map { unsafe VideoInfo.ratio($0.pointee.sample_aspect_ratio) } ?? 1
  }

  var frameRate: Double? {
    let rate = unsafe av_guess_frame_rate(format.pointer, stream, nil)
    let value = rate.den == 0 ? 0 : Double(rate.num) / Double(rate.den)
    return (0.01...1000).contains(value) ? value : nil
  }

  private(set) var wallClockOfZero: Int64?
  /// What the packet before said of the wall clock, where it is about this one.
  private var announced: Int64?

  /// Takes what the camera's sender reports say of `packet` (FFmpeg keeps it beside the packet).
  ///
  /// FFmpeg's `start_time_realtime` is of no use here: it leaves out where in the stream playing began, and is never
  /// set right again.
  private func readWallClock(_ packet: PacketHandle) {
    var size = 0
    let data = unsafe av_packet_get_side_data(packet.pointer, AV_PKT_DATA_PRFT, &size)
    var told: Int64?
    if let data = unsafe data, size >= MemoryLayout<AVProducerReferenceTime>.size {
      told = unsafe UnsafeRawPointer(data).loadUnaligned(as: AVProducerReferenceTime.self).wallclock
    }
    // A parser hands out a frame when it sees the beginning of the next, together with what is known of that one.
    let id = unsafe decoder.pointee.id
    let delayed = id == AV_CODEC_ID_H264 || id == AV_CODEC_ID_HEVC || id == AV_CODEC_ID_MPEG4
    let own = delayed ? announced : told
    announced = told
    let stamp = unsafe packet.pointer.pointee.pts
    // Before the year 2000 and after 2100 it is no clock.
    guard let own, stamp != overt_no_timestamp, (946_684_800_000_000...4_102_444_800_000_000).contains(own) else {
      return
    }
    let since = (Double(stamp) * av_q2d(timeBase) * 1e6).rounded()
    if let since = Int64(exactly: since) { wallClockOfZero = own &- since }
  }

  func read(into packet: PacketHandle) -> PacketOutcome {
    var fruitless = 0
    while true {
      unsafe av_packet_unref(packet.pointer)
      // Packets that come and come without ever making a picture must not keep a call from its end.
      if let stop = watch.stop { return give(up: stop) }
      let code = unsafe av_read_frame(format.pointer, packet.pointer)
      if code >= 0 {
        guard unsafe packet.pointer.pointee.stream_index == index else { continue }
        arrival = clock.boot()
        readWallClock(packet)
        return .packet
      }
      if let stop = watch.stop { return give(up: stop) }
      if code == overt_error_again, fruitless < Self.maximumFruitlessReads {
        fruitless += 1
        continue
      }
      // An answer over HTTP that announces no length ends in an error of input and output.
      let ended = code == overt_error_end_of_file || (kind != "rtsp" && code == overt_error_input)
      ending = .stopped(name: name, reason: ended ? "the camera ended the stream" : FFmpegLibrary.reason(code))
      return .failure
    }
  }

  private func give(up stop: CallWatch.Stop) -> PacketOutcome {
    switch stop {
    case .interrupted: ending = .interrupted(name: name)
    case .redirected: ending = .redirected(name: name)
    case .late: break
    }
    return .stopped
  }
}
