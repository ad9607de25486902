import CFFmpeg
import Imaging

/// A camera, a stream or a file, decoded frame by frame as it comes.
///
/// One owner, on a thread of its own: opening and `advance` block until there is a frame, until the source's patience
/// ends, or until the interrupt is raised. Frames that the decoder had to make up are passed over and counted. Once a
/// call has thrown, the source is of no more use; `CameraFeed` opens a new one.
public final class LiveSource {
  /// What is known of the pictures. A live source has no length.
  public let info: VideoInfo
  /// Where they come from.
  public let address: SourceAddress
  /// Damaged frames met so far: passed over or not decodable at all.
  public var damagedFrames: Int { concealed + lostBefore + decoder.lostFrames }

  private let options: SourceOptions
  private let interrupt: Interrupt
  private let clock: LiveClock
  private let watch: CallWatch
  private var input: any LiveInput
  private var decoder: VideoDecoder
  private let output: PixelOutput
  private var frameClock: FrameClock
  private var frames: Int
  private var concealed: Int
  private var lostBefore = 0
  /// Frames before the file's present round.
  private var framesBefore = 0
  private var skipped = false
  private var first: LiveStamp?
  private var hasCurrent = false
  /// Where a file's pace counts from: the moment and the time of its first frame.
  private var start: (moment: UInt64, time: Double)

  /// Opens the source and decodes its first frame.
  ///
  /// - Parameters:
  ///   - credentials: for a camera that asks for some.
  ///   - interrupt: makes this and every later call come back.
  public init(
    _ address: SourceAddress, credentials: SourceCredentials? = nil, options: SourceOptions = SourceOptions(),
    interrupt: Interrupt = Interrupt(), clock: LiveClock = .system
  ) throws(CaptureError) {
    let name = address.identity
    let watch = CallWatch(interrupt: interrupt, clock: clock)
    watch.begin(within: SourceOptions.nanoseconds(options.openWithin))
    let input = try Self.open(address, credentials, options, watch, clock)
    guard let orientation = input.orientation else {
      throw .unsupported(name: name, reason: "it is to be turned by something else than quarter turns")
    }
    let decoder = try VideoDecoder(input, limits: options.limits, threads: max(1, min(options.threads, 16)), name: name)
    let frameRate = input.frameRate ?? 25
    var frameClock = FrameClock(
      frameRate: frameRate, unit: av_q2d(input.timeBase),
      leap: address.isLive ? max(10, 2 * options.silentAfter) : 3_600)
    var (frames, concealed) = (0, 0)
    var first: LiveStamp?
    while first == nil {
      guard case .frame(let damaged) = try decoder.advance() else { break }
      let stamp = Self.stamp(decoder, input, index: frames, &frameClock, clock)
      frames += 1
      if damaged { concealed += 1 } else { first = stamp }
    }
    guard let first else {
      if let ending = input.ending { throw ending }
      if watch.stop != nil { throw .silent(name: name, seconds: options.openWithin) }
      throw .damaged(name: name, reason: "none of its frames can be decoded")
    }
    let (width, height) = unsafe (
      Int(decoder.frame.pointer.pointee.width), Int(decoder.frame.pointer.pointee.height)
    )
    try options.limits.check(width: width, height: height, name: name)
    let output = PixelOutput(storedWidth: width, storedHeight: height, orientation: orientation, name: name)
    info = unsafe VideoInfo(
      width: output.width, height: output.height, frameRate: frameRate, duration: nil, frameCount: nil,
      pixelAspectRatio: input.pixelAspectRatio, interlaced: decoder.frame.pointer.pointee.interlaced_frame != 0,
      codec: String(cString: avcodec_get_name(input.parameters?.pointee.codec_id ?? AV_CODEC_ID_NONE)),
      container: input.kind)
    self.address = address
    self.options = options
    self.interrupt = interrupt
    self.clock = clock
    self.watch = watch
    self.input = input
    self.decoder = decoder
    self.output = output
    self.frameClock = frameClock
    self.frames = frames
    self.concealed = concealed
    self.first = first
    start = (first.arrival, 0)
  }

  /// Waits for the next frame and makes it the current one; nil at the end of a file.
  ///
  /// - Throws: `.silent` where no frame came in time, `.interrupted`, `.stopped`, `.sizeChanged` or what else went wrong.
  public func advance() throws(CaptureError) -> LiveStamp? {
    if let stamp = first {
      first = nil
      hasCurrent = true
      return stamp
    }
    hasCurrent = false
    let name = address.identity
    watch.begin(within: SourceOptions.nanoseconds(options.silentAfter))
    while true {
      guard !interrupt.isRaised else { throw .interrupted(name: name) }
      guard case .frame(let damaged) = try decoder.advance() else {
        if let ending = input.ending { throw ending }
        guard !address.isLive else { throw .silent(name: name, seconds: options.silentAfter) }
        guard options.pace == .loop else { return nil }
        try startAgain()
        continue
      }
      guard address.isLive || options.pace == .loop || frames < options.limits.maximumFrames else {
        throw .tooManyFrames(name: name, maximumFrames: options.limits.maximumFrames)
      }
      let stamp = Self.stamp(decoder, input, index: frames, &frameClock, clock)
      frames += 1
      try output.check(decoder.frame, index: stamp.index)
      if damaged {
        concealed += 1
        skipped = true
        continue
      }
      hasCurrent = true
      defer { skipped = false }
      return paced(stamp, discontinuity: skipped || stamp.discontinuity)
    }
  }

  /// Converts the current frame to red, green and blue, upright.
  ///
  /// - Precondition: `advance` has just returned a stamp, and `image` has the width and height of `info`.
  public func copyPixels(into image: RGBImage) throws(CaptureError) {
    precondition(hasCurrent, "there is no current frame")
    try output.copy(decoder.frame, into: image)
  }

  /// The current frame as decoded, and how it becomes a picture.
  var current: (frame: FrameHandle, output: PixelOutput) { (decoder.frame, output) }

  /// Holds a file's frame back until it is due.
  private func paced(_ stamp: LiveStamp, discontinuity: Bool) -> LiveStamp {
    var arrival = stamp.arrival
    if !address.isLive {
      if options.pace != .asFastAsPossible {
        clock.wait(until: start.moment &+ UInt64(max(0, stamp.time - start.time) * 1e9), unless: interrupt)
      }
      arrival = clock.boot()
    }
    return LiveStamp(
      index: stamp.index, time: stamp.time, arrival: arrival, wallClock: stamp.wallClock, discontinuity: discontinuity)
  }

  private func startAgain() throws(CaptureError) {
    guard frames > framesBefore else {
      throw .damaged(name: address.identity, reason: "none of its frames can be decoded any more")
    }
    framesBefore = frames
    lostBefore += decoder.lostFrames
    let container = try Container(path: address.identity, limits: options.limits)
    decoder = try VideoDecoder(
      container, limits: options.limits, threads: max(1, min(options.threads, 16)), name: address.identity)
    input = container
    frameClock.restart()
    skipped = true
  }

  private static func open(
    _ address: SourceAddress, _ credentials: SourceCredentials?, _ options: SourceOptions, _ watch: CallWatch,
    _ clock: LiveClock
  ) throws(CaptureError) -> any LiveInput {
    switch address.kind {
    case .file:
      return try Container(path: address.identity, limits: options.limits)
    case .rtsp, .http:
      return try NetworkStream.open(
        address, credentials: credentials, options: options, watch: watch, clock: clock)
    case .device:
      return try CaptureDevice(path: address.identity, limits: options.limits, watch: watch, clock: clock)
    }
  }

  private static func stamp(
    _ decoder: VideoDecoder, _ input: any LiveInput, index: Int, _ frameClock: inout FrameClock, _ clock: LiveClock
  ) -> LiveStamp {
    let raw = unsafe decoder.frame.pointer.pointee.best_effort_timestamp
    let stamp = raw == overt_no_timestamp ? nil : raw
    var wallClock: Int64?
    if let zero = input.wallClockOfZero, let stamp {
      let (since, unit) = (Double(stamp) * 1e9, av_q2d(input.timeBase))
      wallClock = Int64(exactly: (since * unit).rounded()).map { zero &* 1_000 &+ $0 }
    }
    let arrival = decoder.arrival
    let time = frameClock.next(stamp)
    return LiveStamp(
      index: index, time: time, arrival: arrival == 0 ? clock.boot() : arrival, wallClock: wallClock,
      discontinuity: frameClock.restarted)
  }
}

@available(*, unavailable)
extension LiveSource: Sendable {}
