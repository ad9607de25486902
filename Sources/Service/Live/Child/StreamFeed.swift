import Capture
import Mandate

/// A camera's own pictures, over the network or from a device, for as long as it is leased.
struct StreamFeed: Feed {
  private let feed: CameraFeed
  private var isNew = true

  init(address: SourceAddress, credentials: SourceCredentials?, interrupt: Interrupt) {
    feed = CameraFeed(address, credentials: credentials, interrupt: interrupt)
  }

  var waits: Bool { false }

  mutating func resume() {}

  mutating func next() throws(LiveError) -> FeedEvent {
    guard let event = feed.next() else { return .over }
    switch event {
    case .connected(let info): return .trouble(.connected(width: info.width, height: info.height))
    case .frame(let stamp):
      guard let info = feed.info else { return .nothing }
      defer { isNew = false }
      return .frame(
        FeedFrame(
          stamp: FrameStamp(index: stamp.index, time: stamp.time),
          arrival: BootMoment(nanoseconds: Int64(clamping: stamp.arrival)), width: info.width, height: info.height,
          startsAnew: isNew || stamp.discontinuity))
    case .lost(let reason): return .trouble(.lost(reason.description))
    case .back(let gap): return .trouble(.back(gap: Int((gap * 1_000).rounded())))
    case .trouble(let trouble): return .trouble(.picture(trouble))
    case .troubleOver(let trouble): return .trouble(.pictureOver(trouble))
    }
  }

  /// A camera that failed between a frame and its picture comes back: the feed sees to that.
  mutating func copyPixels(into picture: FramePicture) throws(LiveError) -> Bool {
    (try? feed.copyPixels(into: picture.image)) != nil
  }
}
