import Capture
import Imaging
import Mandate

/// A camera's two streams: faces are looked for in the smaller pictures, and judged, cut and compared from the camera's own.
///
/// A small picture without the camera's own of the same moment is passed over, and counted as dropped where it was due: what
/// is compared comes from the stream that the authority binds, and from no other. The camera counts as lost while either
/// stream is.
struct SubStreamFeed: Feed {
  /// Why no pictures come that can be looked at.
  private enum Want: Hashable {
    case main, sub, size
  }

  private let feed: PairedFeed
  private var isNew = true
  private var hasPair = false
  private var wanting: Set<Want> = []

  init(
    main: SourceAddress, sub: SourceAddress, credentials: SourceCredentials?, interrupt: Interrupt
  ) throws(CaptureError) {
    feed = try PairedFeed(
      main: CameraSource(main, credentials: credentials), sub: CameraSource(sub, credentials: credentials),
      interrupt: interrupt)
  }

  var waits: Bool { false }

  mutating func resume() {}

  mutating func next() throws(LiveError) -> FeedEvent {
    guard let event = feed.next() else { return .over }
    switch event {
    case .frames(let stamp, let main): return frame(stamp, isPaired: main != nil)
    case .main(let event): return told(event, of: .main, name: "its own stream")
    case .sub(let event): return told(event, of: .sub, name: "its sub-stream")
    }
  }

  /// Both pictures; false where the camera's own is missing.
  mutating func copyPixels(into picture: FramePicture) throws(LiveError) -> Bool {
    guard hasPair, let detail = picture.detail else { return false }
    do throws(CaptureError) {
      try feed.copySub(into: picture.image)
      try feed.copyMain(into: detail)
      return true
    } catch {
      // A camera that failed between a frame and its picture comes back: the feed sees to that.
      return false
    }
  }

  private mutating func frame(_ stamp: LiveStamp, isPaired: Bool) -> FeedEvent {
    guard let small = feed.subInfo else { return .nothing }
    var detail: FrameSize?
    if isPaired, let size = feed.mainSize {
      guard size.width >= small.width, size.height >= small.height else {
        return lost(.size, "its sub-stream is larger than its own pictures") ?? .late
      }
      if let back = back(.size, gap: 0) { return back }
      detail = FrameSize(width: size.width, height: size.height)
    }
    hasPair = detail != nil
    // Where pictures begin anew has to be known with the first that can be looked at.
    isNew = isNew || stamp.discontinuity
    defer { if hasPair { isNew = false } }
    return .frame(
      FeedFrame(
        stamp: FrameStamp(index: stamp.index, time: stamp.time),
        arrival: BootMoment(nanoseconds: Int64(clamping: stamp.arrival)), width: small.width, height: small.height,
        detail: detail, startsAnew: isNew, isComplete: hasPair))
  }

  private mutating func told(_ event: CameraEvent, of stream: Want, name: String) -> FeedEvent {
    switch event {
    case .connected(let info):
      guard wanting.isEmpty, stream == .main else {
        return .note("\(name) is connected, \(info.width) × \(info.height)")
      }
      return .trouble(.connected(width: info.width, height: info.height))
    case .lost(let reason): return lost(stream, "\(name): \(reason)") ?? .note("\(name): no pictures come: \(reason)")
    case .back(let gap): return back(stream, gap: gap) ?? .note("\(name): pictures come again")
    case .trouble(let trouble): return .trouble(.picture(trouble))
    case .troubleOver(let trouble): return .trouble(.pictureOver(trouble))
    case .frame: return .nothing
    }
  }

  /// The camera is lost with the first of its streams; `nil` where it was before.
  private mutating func lost(_ want: Want, _ why: String) -> FeedEvent? {
    defer { wanting.insert(want) }
    return wanting.isEmpty ? .trouble(.lost(why)) : nil
  }

  /// It is back with the last of them; `nil` where it is not, or was not gone.
  private mutating func back(_ want: Want, gap: Double) -> FeedEvent? {
    guard wanting.remove(want) != nil, wanting.isEmpty else { return nil }
    return .trouble(.back(gap: Int((gap * 1_000).rounded())))
  }
}
