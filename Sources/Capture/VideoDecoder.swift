import CFFmpeg
import Imaging

/// Decodes a source's video stream, frame by frame in the order of display.
final class VideoDecoder {
  /// What came of asking for the next frame.
  enum Outcome {
    /// One is in `frame`; `damaged` if the decoder had to make up part of it.
    case frame(damaged: Bool)
    /// There are no more.
    case end
  }

  /// The current frame.
  let frame: FrameHandle
  /// Encoded frames that could not be decoded at all.
  private(set) var lostFrames = 0
  /// Whether the file could not be read to its end.
  private(set) var failedToRead = false

  private let source: any PacketSource
  private let codec: CodecHandle
  private let packet: PacketHandle
  private let name: String
  private var draining = false
  private var complaints = 0

  /// Complaints of a decoder between two encoded frames: more than it can have frames in its hands.
  private static let maximumComplaints = 256

  /// Marks, in what travels with it, an encoded frame of which only a part came.
  private static let incomplete: Int64 = 1

  /// Opens the decoder of `source` with `threads` threads of its own.
  init(_ source: any PacketSource, limits: VideoLimits, threads: Int, name: String) throws(CaptureError) {
    guard let codec = unsafe CodecHandle(source.decoder), let frame = FrameHandle(), let packet = PacketHandle(),
      let parameters = unsafe source.parameters
    else { throw .outOfMemory(name: name) }
    let context = unsafe codec.pointer
    guard unsafe avcodec_parameters_to_context(context, parameters) >= 0 else {
      throw .damaged(name: name, reason: "its header cannot be used")
    }
    unsafe context.pointee.pkt_timebase = source.timeBase
    unsafe context.pointee.thread_count = CInt(threads)
    unsafe context.pointee.thread_type = threads > 1 ? FF_THREAD_FRAME | FF_THREAD_SLICE : 0
    unsafe context.pointee.max_pixels = Int64(limits.maximumWidth) * Int64(limits.maximumHeight)
    // Where every frame stands for itself, an error costs one frame: better none than half a grey one.
    if unsafe context.pointee.codec_id == AV_CODEC_ID_MJPEG {
      unsafe context.pointee.err_recognition = AV_EF_EXPLODE
    }
    let code = unsafe avcodec_open2(context, source.decoder, nil)
    guard code >= 0 else { throw .damaged(name: name, reason: FFmpegLibrary.reason(code)) }
    self.source = source
    self.codec = codec
    self.frame = frame
    self.packet = packet
    self.name = name
  }

  /// Decodes the next frame into `frame`.
  func advance() throws(CaptureError) -> Outcome {
    while true {
      let code = unsafe avcodec_receive_frame(codec.pointer, frame.pointer)
      switch code {
      case 0...:
        return .frame(damaged: isDamaged)
      case overt_error_again where !draining:
        guard try feed() else { return .end }
      case overt_error_end_of_file, overt_error_again:
        return .end
      default:
        try complain(code)
      }
    }
  }

  /// Whether the decoder had to make up part of the current frame or got it incomplete.
  private var isDamaged: Bool {
    let frame = unsafe frame.pointer
    return unsafe frame.pointee.decode_error_flags != 0 || frame.pointee.flags & AV_FRAME_FLAG_CORRUPT != 0
      || frame.pointee.reordered_opaque & Self.incomplete != 0
  }

  /// When the current frame's bytes had come, in nanoseconds of the boot clock; 0 from a file.
  var arrival: UInt64 { UInt64(max(0, unsafe frame.pointer.pointee.reordered_opaque >> 1)) }

  /// Gives the decoder its next encoded frame, or the news that there are no more; false when told to come back.
  private func feed() throws(CaptureError) -> Bool {
    switch source.read(into: packet) {
    case .packet:
      complaints = 0
      // Travels with the encoded frame to the decoded one, through every reordering.
      let corrupt = unsafe packet.pointer.pointee.flags & AV_PKT_FLAG_CORRUPT != 0
      let arrival = Int64(truncatingIfNeeded: source.arrival & (1 << 62 - 1)) << 1
      unsafe codec.pointer.pointee.reordered_opaque = arrival | (corrupt ? Self.incomplete : 0)
      let code = unsafe avcodec_send_packet(codec.pointer, packet.pointer)
      if code < 0 { try complain(code) }
    case .end:
      drain()
    case .failure:
      failedToRead = true
      drain()
    case .stopped:
      return false
    }
    return true
  }

  private func drain() {
    draining = true
    unsafe avcodec_send_packet(codec.pointer, nil)
  }

  private func complain(_ code: CInt) throws(CaptureError) {
    if code == overt_error_memory { throw .outOfMemory(name: name) }
    lostFrames += 1
    complaints += 1
    if complaints > Self.maximumComplaints { throw .damaged(name: name, reason: FFmpegLibrary.reason(code)) }
  }
}
