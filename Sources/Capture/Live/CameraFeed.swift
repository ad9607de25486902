import CKernels
import Imaging

/// A source that is kept alive: opened, watched, and opened again whenever it is lost.
///
/// One owner, on a thread of its own. `next` blocks until there is something to say, and gives nil once the interrupt is
/// raised or a file is at its end. Times and numbers of frames go on over every gap.
public final class CameraFeed {
  /// The camera.
  public let address: SourceAddress
  /// What is known of the pictures while they come.
  public var info: VideoInfo? { source?.info }
  /// How often pictures were lost so far, the present gap included.
  public private(set) var gaps = 0
  /// Seconds without pictures so far, without the present gap.
  public private(set) var gapSeconds = 0.0
  /// Damaged frames met so far.
  public var damagedFrames: Int { damagedBefore + (source?.damagedFrames ?? 0) }
  /// Why the last try failed, nil while pictures come.
  public private(set) var problem: CaptureError?

  private let credentials: SourceCredentials?
  private let options: SourceOptions
  private let interrupt: Interrupt
  private let clock: LiveClock
  private let jitter: () -> Double
  private var backOff: BackOff
  private var events = EventQueue()
  private var source: LiveSource?
  private var guardian: PictureGuardian
  private var damagedBefore = 0
  private var finished = false
  private var isLost = false
  /// When the first try after a loss may be made.
  private var retryAt: UInt64
  /// What a connection's own numbers and times are moved by.
  private var base: (index: Int, time: Double) = (0, 0)
  /// The last frame handed out, and when the present connection gave its first.
  private var last: LiveStamp?
  private var connectedAt: UInt64
  private let began: UInt64
  private var anew = false

  /// A camera that refuses the credentials is not asked more often than this, in seconds: many lock themselves.
  private static let refusedWait = 30.0
  /// So long must pictures have come, in nanoseconds, for the next loss to begin with the shortest wait.
  private static let stable: UInt64 = 2_000_000_000

  /// A feed of the camera at `address`. Nothing is opened before `next` is called.
  ///
  /// - Parameters:
  ///   - interrupt: ends the feed.
  ///   - watch: what counts as trouble with the pictures.
  ///   - jitter: from 0 to 1, asked once before each try.
  public init(
    _ address: SourceAddress, credentials: SourceCredentials? = nil, options: SourceOptions = SourceOptions(),
    interrupt: Interrupt, watch: PictureLimits = PictureLimits(), backOff: BackOff = BackOff(),
    clock: LiveClock = .system, jitter: @escaping () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.address = address
    self.credentials = credentials
    self.options = options
    self.interrupt = interrupt
    self.clock = clock
    self.jitter = jitter
    self.backOff = backOff
    guardian = PictureGuardian(watch)
    began = clock.boot()
    retryAt = began
    connectedAt = began
  }

  /// Waits for the next thing that happens; nil once the feed has ended.
  public func next() -> CameraEvent? {
    while true {
      if interrupt.isRaised {
        close()
        return nil
      }
      if let event = events.take() { return event }
      if finished { return nil }
      if let source { read(source) } else { open() }
    }
  }

  /// Converts the frame that `next` has just announced.
  ///
  /// - Precondition: the last event was a frame, and `image` has the width and height of `info`.
  public func copyPixels(into image: RGBImage) throws(CaptureError) {
    guard let source else { throw .interrupted(name: address.identity) }
    try source.copyPixels(into: image)
  }

  /// Takes the present view for the right one: somebody has turned the camera on purpose.
  public func acceptView() { guardian.acceptView() }

  /// The current frame, very small, as it is watched; nil where there is none or it cannot be read.
  package func thumbnail() -> LumaThumbnail? {
    var thumbnail = LumaThumbnail()
    guard let source, thumbnail.fill(from: source.current.frame) else { return nil }
    return thumbnail
  }

  /// The present connection's current frame, for those who keep frames.
  var current: (frame: FrameHandle, output: PixelOutput)? { source?.current }
}

// MARK: - Opening and reading

extension CameraFeed {
  private func open() {
    clock.wait(until: retryAt, unless: interrupt)
    guard !interrupt.isRaised else { return }
    do throws(CaptureError) {
      let opened = try LiveSource(
        address, credentials: credentials, options: options, interrupt: interrupt, clock: clock)
      guard let first = try opened.advance() else { throw .stopped(name: address.identity, reason: "it is empty") }
      begin(opened, first)
    } catch {
      lose(error)
    }
  }

  private func begin(_ opened: LiveSource, _ first: LiveStamp) {
    source = opened
    problem = nil
    connectedAt = first.arrival
    let since = seconds(from: last?.arrival ?? began, to: first.arrival)
    if let last { base = (last.index + 1, last.time + max(since, 0.001)) }
    if isLost {
      isLost = false
      gapSeconds += since
      events.add(.back(gap: since))
    }
    events.add(.connected(opened.info))
    guardian.connected()
    anew = last != nil
    announce(first, of: opened)
  }

  private func read(_ source: LiveSource) {
    do throws(CaptureError) {
      if let stamp = try source.advance() {
        announce(stamp, of: source)
      } else {
        finished = true
      }
    } catch {
      lose(error)
    }
  }

  private func announce(_ own: LiveStamp, of source: LiveSource) {
    let stamp = LiveStamp(
      index: base.index + own.index, time: base.time + own.time, arrival: own.arrival, wallClock: own.wallClock,
      discontinuity: own.discontinuity || anew)
    anew = false
    last = stamp
    events.add(.frame(stamp))
    guardian.look(at: source.current.frame, stamp, isLive: address.isLive) { events.add($0) }
  }

  private func lose(_ reason: CaptureError) {
    let now = clock.boot()
    if source != nil, now > connectedAt, now - connectedAt > Self.stable { backOff.reset() }
    close()
    if case .interrupted = reason { return }
    problem = reason
    if !isLost {
      isLost = true
      gaps += 1
      events.add(.lost(reason))
    }
    // What is wrong with a file stays wrong.
    if !address.isLive { finished = true }
    var wait = backOff.next(jitter: jitter())
    if case .refusedCredentials = reason { wait = max(wait, Self.refusedWait) }
    retryAt = now &+ UInt64(wait * 1e9)
  }

  private func close() {
    guard let damaged = source?.damagedFrames else { return }
    damagedBefore += damaged
    source = nil
    // Decoders come and go with large buffers: what one leaves is not always what the next one fits into.
    overt_return_free_memory()
  }

  private func seconds(from start: UInt64, to end: UInt64) -> Double {
    end > start ? Double(end - start) / 1e9 : 0
  }
}

@available(*, unavailable)
extension CameraFeed: Sendable {}
