import Capture
import Glibc
import Mandate
import Service

/// Made-up cameras: the address `fps=25` gives 25 frames a second; `fps=25 then=5 after=4` only 5 after four seconds;
/// `block=3` stays in its read for ever from its third frame on; `later=2` gives nothing for two seconds; `wide=96` gives
/// pictures of another size, and `sizes=9` nine sizes in turn.
struct ProbeFeeds: FeedMaker {
  func feed(of camera: CameraSetting, clock: Clock, interrupt: Interrupt) throws(LiveError) -> any Feed {
    guard case .live(let address) = camera.origin else { throw .unusable(["probe: no recordings"]) }
    var feed = ProbeFeed(clock: clock)
    for part in address.split(separator: " ") {
      let pair = part.split(separator: "=").map(String.init)
      guard pair.count == 2, let value = Double(pair[1]) else { throw .unusable(["probe: \(part)?"]) }
      switch pair[0] {
      case "fps": feed.rate = value
      case "then": feed.slower = value
      case "after": feed.after = value
      case "block": feed.block = Int(value)
      case "later": feed.later = value
      case "wide": feed.width = Int(value)
      case "sizes": feed.sizes = Int(value)
      default: throw .unusable(["probe: \(part)?"])
      }
    }
    return feed
  }
}

/// Gives frames by the clock.
struct ProbeFeed: Feed {
  var rate = 25.0
  var slower = 25.0
  var after = Double.infinity
  var block: Int?
  var later = 0.0
  var width = 64
  var sizes = 1
  private let clock: Clock
  private var begun: Double?
  private var due = 0.0
  private var index = -1

  init(clock: Clock) {
    self.clock = clock
  }

  var waits: Bool { false }

  mutating func resume() { due = clock.seconds() }

  mutating func next() -> FeedEvent {
    let now = clock.seconds()
    let start = begun ?? now
    begun = start
    if now - start < later {
      usleep(20_000)
      return .nothing
    }
    due = max(due + 1 / (now - start < after ? rate : slower), now - 0.5)
    if due > now { usleep(UInt32((due - now) * 1_000_000)) }
    index += 1
    if let block, index >= block { while true { sleep(1_000) } }
    return .frame(
      FeedFrame(
        stamp: FrameStamp(index: index, time: due - start),
        arrival: BootMoment(nanoseconds: clock.bootNanoseconds()), width: width + index % sizes * 2,
        height: 36, startsAnew: index == 0))
  }

  mutating func copyPixels(into picture: FramePicture) -> Bool { true }
}
