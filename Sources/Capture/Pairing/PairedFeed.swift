import CFFmpeg
import Imaging

/// One camera's two streams, paired by when their frames were taken: faces are looked for in the small picture and cut
/// from the large one.
///
/// One owner, on a thread of its own, which reads the small stream; the large one is read by a thread that this object
/// has and ends. Pairs are made by the camera's clock where both streams have it, else by arrival. A large stream that is
/// lost does not hold the small one up.
public final class PairedFeed {
  /// What is known of the small picture while it comes.
  public var subInfo: VideoInfo? { sub.info }
  /// Width and height in pixels of the large picture that the last pair has.
  public var mainSize: (width: Int, height: Int)? { output.map { ($0.width, $0.height) } }

  private let sub: CameraFeed
  private let ring: FrameRing
  private let held: FrameHandle
  private let interrupt: Interrupt
  private let mainInterrupt: Interrupt
  private let clock: LiveClock
  private let thread: Worker
  private var output: PixelOutput?
  private var shape: FrameRing.Shape?
  private var hasPair = false

  /// How long the large picture is waited for once the small one is there, in nanoseconds, and in what steps.
  private static let (patience, step): (UInt64, UInt64) = (80_000_000, 2_000_000)

  /// Begins to read the large picture of a camera.
  ///
  /// - Parameters:
  ///   - keep: frames of the large picture that are kept to be paired, decoded: 3 MB each at 1920 × 1080.
  ///   - interrupt: ends both feeds.
  /// - Throws: `CaptureError.outOfMemory` without memory or without a thread.
  public init(
    main: CameraSource, sub: CameraSource, keep: Int = 8, interrupt: Interrupt,
    watch: PictureLimits = PictureLimits(), clock: LiveClock = .system,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) throws(CaptureError) {
    guard let ring = FrameRing(capacity: min(keep, 64)), let held = FrameHandle() else {
      throw .outOfMemory(name: main.address.identity)
    }
    self.sub = CameraFeed(
      sub.address, credentials: sub.credentials, options: sub.options, interrupt: interrupt, watch: watch,
      clock: clock, jitter: jitter)
    self.ring = ring
    self.held = held
    self.interrupt = interrupt
    self.clock = clock
    let own = Interrupt()
    mainInterrupt = own
    let worker = Worker {
      let feed = CameraFeed(
        main.address, credentials: main.credentials, options: main.options, interrupt: own, watch: watch,
        clock: clock, jitter: jitter)
      Self.read(feed, into: ring)
    }
    guard let worker else { throw .outOfMemory(name: main.address.identity) }
    thread = worker
  }

  deinit {
    mainInterrupt.raise()
    thread.join()
  }

  /// Waits for the next thing that happens; nil once the feed has ended.
  public func next() -> PairedEvent? {
    hasPair = false
    if interrupt.isRaised {
      mainInterrupt.raise()
      return nil
    }
    if let event = ring.takeEvent() { return .main(event) }
    guard let event = sub.next() else { return nil }
    guard case .frame(let stamp) = event else { return .sub(event) }
    return .frames(sub: stamp, main: pair(stamp))
  }

  /// Converts the small picture of the last pair.
  ///
  /// - Precondition: the last event was `frames`, and `image` has the size that `subInfo` tells.
  public func copySub(into image: RGBImage) throws(CaptureError) { try sub.copyPixels(into: image) }

  /// Converts the large picture of the last pair.
  ///
  /// - Precondition: the last event was `frames` with a frame of the large picture, and `image` has the size `mainSize`.
  public func copyMain(into image: RGBImage) throws(CaptureError) {
    precondition(hasPair, "there is no large picture")
    try output?.copy(held, into: image)
  }

  /// By what positions in the small picture are multiplied to be positions in the large one; nil while one is missing.
  public var scale: (x: Double, y: Double)? {
    guard let output, let subInfo else { return nil }
    return (Double(output.width) / Double(subInfo.width), Double(output.height) / Double(subInfo.height))
  }

  private func pair(_ stamp: LiveStamp) -> LiveStamp? {
    let end = clock.boot() &+ Self.patience
    while true {
      let (outcome, main, shape) = ring.find(stamp, into: held)
      switch outcome {
      case .pair:
        guard let main, let shape else { return nil }
        if shape != self.shape {
          self.shape = shape
          output = PixelOutput(
            storedWidth: shape.storedWidth, storedHeight: shape.storedHeight, orientation: shape.orientation,
            name: shape.name)
        }
        hasPair = true
        return main
      case .none: return nil
      case .wait:
        guard clock.boot() < end, !interrupt.isRaised else { return nil }
        clock.wait(Self.step)
      }
    }
  }

  private static func read(_ feed: CameraFeed, into ring: FrameRing) {
    while let event = feed.next() {
      switch event {
      case .frame(let stamp):
        if let (frame, _) = feed.current { ring.put(frame, stamp) }
      case .connected(let info):
        ring.say(
          event,
          feed.current.map { _, output in
            FrameRing.Shape(
              storedWidth: output.storedWidth, storedHeight: output.storedHeight, orientation: output.orientation,
              name: feed.address.identity, frameRate: info.frameRate)
          })
      case .lost, .back, .trouble, .troubleOver:
        ring.say(event, nil)
      }
    }
    ring.end()
  }
}

@available(*, unavailable)
extension PairedFeed: Sendable {}
