import Confinement
import Mandate

/// Takes one camera's pictures, on a thread of its own that may wait in it: nobody waits for this thread. A camera is open
/// only while the deployment is leased.
struct SourceThread: Sendable {
  let slot: CameraSlot
  let maker: any FeedMaker
  let board: Board
  let load: LoadControl
  let outbox: Outbox
  let clock: Clock

  /// Begins.
  func start() { runOnThread("overt.\(slot.setting.code)") { work() } }

  private func work() {
    var feed: (any Feed)?
    while true {
      let (phase, session) = board.standing
      switch phase {
      case .ending: return
      case .looking:
        do throws(LiveError) {
          if feed == nil { feed = try maker.feed(of: slot.setting, clock: clock, interrupt: slot.interrupt) }
          guard var open = feed.take() else { return }
          try take(from: &open, session)
          // A camera is closed while nothing is leased; a recording goes on where it stood.
          if case .recording = slot.setting.origin { feed = open }
        } catch {
          outbox.tell(.failed(Failing(error)))
          return
        }
      case .resting, .enrolling: break
      }
      slot.taken.wait(milliseconds: 20)
    }
  }

  private func take(from feed: inout any Feed, _ session: Int) throws(LiveError) {
    feed.resume()
    var last: Double?
    // Where pictures began anew has to be known with the next that is looked at, whichever of them that is.
    var startsAnew = false
    while board.goesOn(session) {
      let begun = clock.processorSeconds()
      switch try feed.next() {
      case .frame(var frame):
        let decoded = clock.processorSeconds()
        slot.took(.decode, seconds: decoded - begun)
        if frame.startsAnew { (last, startsAnew) = (nil, true) }
        // Half a millisecond of grace: time stamps are rounded to the container's clock.
        if let last, frame.stamp.time - last + 0.0005 < load.interval {
          slot.pass()
          continue
        }
        guard frame.isComplete else {
          last = frame.stamp.time
          slot.drop()
          continue
        }
        // A camera is due once the networks are ready for the size of its pictures.
        guard slot.isReady(for: frame.size) || (feed.waits && waitUntilReady(for: frame.size, session)) else {
          slot.pass()
          continue
        }
        last = frame.stamp.time
        frame.startsAnew = startsAnew
        let picture = slot.pictures.writing(frame)
        guard try feed.copyPixels(into: picture) else {
          slot.drop()
          continue
        }
        slot.took(.convert, seconds: clock.processorSeconds() - decoded)
        startsAnew = false
        slot.publish(frame)
        while feed.waits, slot.waitingSince != nil, board.goesOn(session) { slot.taken.wait(milliseconds: 20) }
      case .late: slot.drop()
      case .trouble(let trouble):
        if case .lost = trouble { slot.gap() }
        outbox.tell(.trouble(slot.setting.code, trouble))
      case .note(let text): outbox.tell(.note("\(slot.setting.code): \(text)"))
      case .nothing: break
      case .over:
        slot.end()
        while board.goesOn(session) { slot.taken.wait(milliseconds: 50) }
      }
    }
  }

  private func waitUntilReady(for size: PictureSize, _ session: Int) -> Bool {
    while board.goesOn(session) {
      if slot.isReady(for: size) { return true }
      slot.taken.wait(milliseconds: 20)
    }
    return false
  }
}
