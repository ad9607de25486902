import CFFmpeg
import Imaging

/// A video file taken apart into the encoded frames of its video stream.
final class Container: PacketSource {
  /// FFmpeg's names of the kinds of file that are read: what cameras, recorders and telephones write. Kinds that only
  /// point at other files (play lists, concatenations, image sequences) are not among them.
  static let kinds: Set<String> = [
    "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "avi", "mpegts", "mpeg", "mpegvideo", "m4v", "h264", "hevc", "flv",
    "mjpeg", "ivf", "asf",
  ]

  /// FFmpeg's names of the decoders that may run, and none for sound.
  static let decoders: Set<String> = [
    "h264", "hevc", "mpeg4", "mpeg1video", "mpeg2video", "mjpeg", "vp8", "vp9", "libdav1d", "h263", "flv", "msmpeg4",
    "wmv3", "vc1", "prores",
  ]

  /// The stream's decoder.
  let decoder: UnsafePointer<AVCodec>
  /// FFmpeg's name of the kind of file.
  let kind: String

  /// Bytes in the file when it was opened.
  let size: Int
  /// The file's first bytes.
  let beginning: [UInt8]

  private let format: FormatHandle
  private let index: CInt

  /// How often in a row a demultiplexer may ask to be called again before it counts as stuck.
  private static let maximumFruitlessReads = 10_000

  /// How far into the file its kind and its streams are looked for, in bytes.
  private static let probeBytes: CUnsignedInt = 5 << 20

  /// Opens the file at `path` and finds its video stream.
  init(path: String, limits: VideoLimits) throws(CaptureError) {
    _ = FFmpegLibrary.silenced
    let input = try Self.openFile(path)
    let kind = try Self.probe(input, name: path)
    let format = try Self.openFormat(input, as: kind, name: path)
    try Self.findStreams(format, name: path, limits: limits)
    (index, decoder) = unsafe try Self.chooseStream(format, name: path)
    self.kind = unsafe String(cString: kind.pointee.name)
    self.format = format
    size = input.size
    beginning = input.beginning(1 << 10)
    for other in unsafe 0..<Int(format.pointer.pointee.nb_streams) where other != Int(index) {
      unsafe format.pointer.pointee.streams[other]?.pointee.discard = AVDISCARD_ALL
    }
  }

  /// The video stream, valid for as long as this object is kept alive; nil never happens after the initialiser.
  var stream: UnsafeMutablePointer<AVStream>? { unsafe format.pointer.pointee.streams[Int(index)] }

  var parameters: UnsafeMutablePointer<AVCodecParameters>? { unsafe stream?.pointee.codecpar }
  var timeBase: AVRational { unsafe stream?.pointee.time_base ?? AVRational(num: 1, den: 25) }
  var arrival: UInt64 { 0 }

  /// Frames per second as the file states or implies, nil if it gives none that is possible.
  var frameRate: Double? {
    let rate = unsafe av_guess_frame_rate(format.pointer, stream, nil)
    let value = rate.den == 0 ? 0 : Double(rate.num) / Double(rate.den)
    return (0.01...1000).contains(value) ? value : nil
  }

  /// Seconds as the file states or its size suggests.
  var duration: Double? {
    guard let stream = unsafe stream else { return nil }
    if unsafe stream.pointee.duration > 0 {
      return unsafe Self.possible(Double(stream.pointee.duration) * av_q2d(stream.pointee.time_base))
    }
    let duration = unsafe format.pointer.pointee.duration
    return duration > 0 ? Self.possible(Double(duration) / Double(AV_TIME_BASE)) : nil
  }

  /// Encoded frames that the file's index has, nil if there is no index that can be relied on.
  var statedFrames: Int? {
    guard kind.hasPrefix("mov,"), let stream = unsafe stream, unsafe stream.pointee.nb_frames > 0 else { return nil }
    return unsafe Int(stream.pointee.nb_frames)
  }

  /// Whether there are streams besides the video stream.
  var hasOtherStreams: Bool { unsafe format.pointer.pointee.nb_streams > 1 }

  /// Puts the next encoded frame of the video stream into `packet`.
  func read(into packet: PacketHandle) -> PacketOutcome {
    var fruitless = 0
    while true {
      unsafe av_packet_unref(packet.pointer)
      let code = unsafe av_read_frame(format.pointer, packet.pointer)
      if code == overt_error_again, fruitless < Self.maximumFruitlessReads {
        fruitless += 1
        continue
      }
      if code == overt_error_end_of_file {
        // A file system that fails looks like the end otherwise.
        return unsafe format.pointer.pointee.pb.pointee.error < 0
          && format.pointer.pointee.pb.pointee.error != overt_error_end_of_file ? .failure : .end
      }
      if code < 0 { return .failure }
      if unsafe packet.pointer.pointee.stream_index == index { return .packet }
    }
  }

  /// Ten years of video are a mistake or a lie.
  static func possible(_ seconds: Double) -> Double? {
    seconds.isFinite && seconds > 0 && seconds < 10 * 366 * 86_400 ? seconds : nil
  }
}

// MARK: - Opening

extension Container {
  private static func openFile(_ path: String) throws(CaptureError) -> FileInput {
    let file: RegularFile
    do {
      file = try RegularFile(path: path)
    } catch {
      switch error {
      case .unreadable(let reason): throw .unreadable(name: path, reason: reason)
      case .notAFile(let kind): throw .notAFile(name: path, kind: kind)
      }
    }
    guard file.size > 0 else { throw .empty(name: path) }
    guard let input = FileInput(file) else { throw .outOfMemory(name: path) }
    return input
  }

  /// The kind of file by its content.
  private static func probe(_ input: FileInput, name: String) throws(CaptureError) -> UnsafePointer<AVInputFormat> {
    var found: UnsafePointer<AVInputFormat>?
    let code = unsafe av_probe_input_buffer2(input.context, &found, nil, nil, 0, probeBytes)
    guard code >= 0, let kind = unsafe found else {
      if code == overt_error_input { throw .unreadable(name: name, reason: "the system reports an error in it") }
      throw .notAVideo(name: name, reason: describedBeginning(of: input.beginning(8)))
    }
    let kindName = unsafe String(cString: kind.pointee.name)
    guard kinds.contains(kindName) else {
      throw .notAVideo(name: name, reason: "it looks like “\(kindName)”")
    }
    return unsafe kind
  }

  private static func openFormat(
    _ input: FileInput, as kind: UnsafePointer<AVInputFormat>, name: String
  ) throws(CaptureError) -> FormatHandle {
    var format = unsafe avformat_alloc_context()
    guard unsafe format != nil else { throw .outOfMemory(name: name) }
    unsafe format?.pointee.pb = unsafe input.context
    unsafe format?.pointee.io_open = { _, _, _, _, _ in overt_error_not_permitted }
    var options: OpaquePointer?
    defer { unsafe av_dict_free(&options) }
    for (key, value) in [
      ("protocol_whitelist", "none"),
      ("format_whitelist", kinds.sorted().joined(separator: ",")),
      ("codec_whitelist", decoders.sorted().joined(separator: ",")),
      ("probesize", String(probeBytes)),
      ("max_streams", "64"),
    ] {
      unsafe av_dict_set(&options, key, value, 0)
    }
    // Frees the context itself when it fails.
    let code = unsafe avformat_open_input(&format, nil, kind, &options)
    guard code >= 0, let opened = unsafe format else {
      if code == overt_error_invalid_data {
        throw .damaged(name: name, reason: "its header or its index is missing or makes no sense")
      }
      throw error(code, name: name)
    }
    return unsafe FormatHandle(opened, inputs: [input])
  }

  static func findStreams(
    _ format: FormatHandle, name: String, limits: VideoLimits
  ) throws(CaptureError) {
    // Decoders may be tried here already, so the limit has to hold here too.
    let count = unsafe Int(format.pointer.pointee.nb_streams)
    var options = unsafe [OpaquePointer?](repeating: nil, count: max(count, 1))
    for index in 0..<count {
      unsafe av_dict_set(&options[index], "max_pixels", String(limits.maximumWidth * limits.maximumHeight), 0)
    }
    let code = unsafe avformat_find_stream_info(format.pointer, &options)
    for index in 0..<count { unsafe av_dict_free(&options[index]) }
    guard code >= 0 else { throw error(code, name: name) }
  }

  static func chooseStream(
    _ format: FormatHandle, name: String
  ) throws(CaptureError) -> (CInt, UnsafePointer<AVCodec>) {
    let index = unsafe av_find_best_stream(format.pointer, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0)
    // The cover picture of a piece of music counts as video to FFmpeg.
    guard index >= 0, let stream = unsafe format.pointer.pointee.streams[Int(index)],
      unsafe stream.pointee.disposition & AV_DISPOSITION_ATTACHED_PIC == 0
    else { throw .noVideoStream(name: name) }
    let codec = unsafe stream.pointee.codecpar.pointee.codec_id
    guard let decoder = unsafe avcodec_find_decoder(codec),
      unsafe decoders.contains(String(cString: decoder.pointee.name))
    else {
      throw .unsupported(name: name, reason: "its encoding is “\(unsafe String(cString: avcodec_get_name(codec)))”")
    }
    return unsafe (index, decoder)
  }

  private static func error(_ code: CInt, name: String) -> CaptureError {
    code == overt_error_memory ? .outOfMemory(name: name) : .damaged(name: name, reason: FFmpegLibrary.reason(code))
  }
}
