import Capture
import Foundation
import Mandate

/// A recording that stands for a camera: played on across pauses and, where asked, from the beginning again.
struct RecordingFeed: Feed {
  private let camera: CameraCode
  private let path: String
  private let pace: LivePace
  private let clock: Clock
  private var reader: VideoReader?
  /// What its frames' numbers and times are moved by, so that both only grow.
  private var offset = (index: 0, time: 0.0)
  private var last = FrameStamp(index: -1, time: 0)
  private var startsAnew = false
  /// The clock at time 0 of the recording, when it is played by its time stamps.
  private var zero = 0.0
  private var notes: [String] = []
  private var hasFrames = false
  private var isOver = false

  /// How late a frame may be looked at, in seconds, when played by its time stamps.
  private static let patience = 0.5
  /// Seconds between the end of a recording and its beginning again: longer than any track waits.
  private static let seam = 5.0

  init(camera: CameraCode, path: String, pace: LivePace, clock: Clock) {
    self.camera = camera
    self.path = path
    self.pace = pace
    self.clock = clock
  }

  var waits: Bool { !pace.realtime }

  /// What passed meanwhile is not made up for.
  mutating func resume() { zero = clock.seconds() - last.time }

  mutating func next() throws(LiveError) -> FeedEvent {
    if let note = notes.popLast() { return .note(note) }
    if isOver { return .over }
    let reader = try opened()
    do throws(CaptureError) {
      if let stamp = try reader.advance() {
        hasFrames = true
        last = FrameStamp(index: offset.index + stamp.index, time: offset.time + stamp.time)
        wait()
        if pace.realtime, clock.seconds() - zero - last.time > Self.patience { return .late }
        defer { startsAnew = false }
        return .frame(
          FeedFrame(
            stamp: last, arrival: clock.boot, width: reader.info.width, height: reader.info.height,
            startsAnew: startsAnew))
      }
    } catch {
      throw .unusable(["\(camera): \(error)"])
    }
    note(reader)
    guard pace.loop, hasFrames else {
      isOver = true
      return .nothing
    }
    self.reader = nil
    hasFrames = false
    startsAnew = true
    offset = (last.index + 1, last.time + Self.seam)
    zero -= Self.seam
    return .nothing
  }

  mutating func copyPixels(into picture: FramePicture) throws(LiveError) -> Bool {
    do throws(CaptureError) {
      try reader?.copyPixels(into: picture.image)
      return reader != nil
    } catch {
      throw .unusable(["\(camera): \(error)"])
    }
  }

  private mutating func opened() throws(LiveError) -> VideoReader {
    if let reader { return reader }
    do throws(CaptureError) {
      let fresh = try VideoReader(path: path)
      reader = fresh
      return fresh
    } catch {
      throw .unusable(["\(camera): \(error)"])
    }
  }

  private mutating func note(_ reader: VideoReader) {
    if reader.endedEarly { notes.append("the recording ended before the end that it announces") }
    if reader.damagedFrames > 0 { notes.append("\(reader.damagedFrames) damaged frames were passed over") }
  }

  private func wait() {
    guard pace.realtime else { return }
    let ahead = last.time - (clock.seconds() - zero)
    // Never long: frames come many times a second, and a halt is not to wait for one.
    if ahead > 0 { Thread.sleep(forTimeInterval: min(ahead, 0.2)) }
  }
}
