import CFFmpeg
import Imaging

/// Reads recorded video frame by frame.
///
/// One owner, on a thread of its own: every call blocks for as long as the file and the decoder take. The file is
/// recognised by its content; FFmpeg gets its bytes but never its name, and can open nothing itself. Frames that the
/// decoder had to make up are passed over and counted, since a face in them would be partly invented; frames that
/// merely build on such a frame cannot be told apart and are handed out. Interlaced video is handed out as stored, two
/// fields in one frame. What FFmpeg keeps of a frame in its own buffers is not wiped.
public final class VideoReader {
  /// What is known of the video.
  public let info: VideoInfo
  /// Damaged frames met so far: passed over or not decodable at all.
  public var damagedFrames: Int { concealed + decoder.lostFrames }
  /// Whether the file stopped before the end that it announces; known once `advance` has returned nil. A kind of file
  /// that announces no end, such as an MPEG transport stream, can be cut off without a trace.
  public private(set) var endedEarly = false

  private let name: String
  private let limits: VideoLimits
  private let container: Container
  private let decoder: VideoDecoder
  private let output: PixelOutput
  private var clock: FrameClock
  private var frames = 0
  private var concealed = 0
  /// The first frame, decoded by the initialiser and not handed out yet.
  private var first: FrameStamp?
  private var current: FrameStamp?

  /// Opens the video at `path` and decodes its first frame.
  ///
  /// - Parameters:
  ///   - limits: what is refused as too large or too long.
  ///   - threads: threads for the decoder, 1 where every core has a stream of its own to decode.
  public init(path: String, limits: VideoLimits = .standard, threads: Int = 1) throws(CaptureError) {
    let container = try Container(path: path, limits: limits)
    guard let stream = unsafe container.stream else { throw .noVideoStream(name: path) }
    guard let orientation = unsafe Orientation(of: stream) else {
      throw .unsupported(name: path, reason: "it is to be turned by something else than quarter turns")
    }
    let (statedWidth, statedHeight) = unsafe (
      Int(stream.pointee.codecpar.pointee.width), Int(stream.pointee.codecpar.pointee.height)
    )
    if statedWidth > 0, statedHeight > 0 { try limits.check(width: statedWidth, height: statedHeight, name: path) }
    let decoder = try VideoDecoder(container, limits: limits, threads: max(1, min(threads, 16)), name: path)
    let frameRate = container.frameRate ?? 25
    var clock = unsafe FrameClock(frameRate: frameRate, unit: av_q2d(stream.pointee.time_base))
    // What the header says of the frames may be wrong: only a decoded frame tells.
    var frames = 0
    var concealed = 0
    var first: FrameStamp?
    while first == nil, case .frame(let damaged) = try decoder.advance() {
      let stamp = Self.stamp(decoder.frame, index: frames, clock: &clock)
      frames += 1
      if damaged { concealed += 1 } else { first = stamp }
    }
    guard first != nil else { throw .damaged(name: path, reason: "none of its frames can be decoded") }
    let (width, height) = unsafe (
      Int(decoder.frame.pointer.pointee.width), Int(decoder.frame.pointer.pointee.height)
    )
    try limits.check(width: width, height: height, name: path)
    let output = PixelOutput(storedWidth: width, storedHeight: height, orientation: orientation, name: path)
    info = unsafe Self.info(container, stream, decoder.frame, frameRate: frameRate, output)
    name = path
    self.limits = limits
    self.container = container
    self.decoder = decoder
    self.output = output
    self.clock = clock
    self.frames = frames
    self.concealed = concealed
    self.first = first
  }

  /// Decodes the next frame and makes it the current one; nil at the end of the video.
  public func advance() throws(CaptureError) -> FrameStamp? {
    if let stamp = first {
      first = nil
      current = stamp
      return stamp
    }
    current = nil
    while case .frame(let damaged) = try decoder.advance() {
      guard frames < limits.maximumFrames else {
        throw .tooManyFrames(name: name, maximumFrames: limits.maximumFrames)
      }
      let stamp = Self.stamp(decoder.frame, index: frames, clock: &clock)
      frames += 1
      try output.check(decoder.frame, index: stamp.index)
      if damaged {
        concealed += 1
        continue
      }
      current = stamp
      return stamp
    }
    endedEarly = decoder.failedToRead || container.isCutOff(reached: clock.reach)
    return nil
  }

  /// Converts the current frame to red, green and blue.
  ///
  /// - Precondition: `advance` has just returned a stamp, and `image` has the width and height of `info`.
  public func copyPixels(into image: RGBImage) throws(CaptureError) {
    precondition(current != nil, "there is no current frame")
    try output.copy(decoder.frame, into: image)
  }

  private static func stamp(_ frame: FrameHandle, index: Int, clock: inout FrameClock) -> FrameStamp {
    let timestamp = unsafe frame.pointer.pointee.best_effort_timestamp
    return FrameStamp(index: index, time: clock.next(timestamp == overt_no_timestamp ? nil : timestamp))
  }

  private static func info(
    _ container: Container, _ stream: UnsafeMutablePointer<AVStream>, _ frame: FrameHandle, frameRate: Double,
    _ output: PixelOutput
  ) -> VideoInfo {
    let duration = container.duration
    return VideoInfo(
      width: output.width, height: output.height, frameRate: frameRate, duration: duration,
      frameCount: container.statedFrames ?? duration.map { Int(($0 * frameRate).rounded()) },
      pixelAspectRatio: unsafe VideoInfo.ratio(stream.pointee.sample_aspect_ratio),
      interlaced: unsafe frame.pointer.pointee.interlaced_frame != 0,
      codec: unsafe String(cString: avcodec_get_name(stream.pointee.codecpar.pointee.codec_id)),
      container: container.kind)
  }
}

@available(*, unavailable)
extension VideoReader: Sendable {}
