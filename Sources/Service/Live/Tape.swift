import Capture
import Faces
import Foundation
import Imaging
import Mandate
import Recognition

/// A recording that stands for a camera: played on across pauses and, where asked, from the beginning again.
struct Tape: ~Copyable {
  private let camera: LiveCamera
  private let pace: LivePace
  private let clock: Clock
  private var reader: VideoReader?
  private var pixels: RGBImage?
  /// What its frames' numbers and times are moved by, so that both only grow.
  private var offset = (index: 0, time: 0.0)
  private var last = FrameStamp(index: -1, time: 0)
  /// The clock at time 0 of the tape, when it is played by its time stamps.
  private var zero = 0.0
  private var notes: [String] = []
  private var isOver = false

  /// How late a frame may be looked at, in seconds, when played by its time stamps.
  private static let patience = 0.5
  /// Seconds between the end of a recording and its beginning again: longer than any track waits.
  private static let seam = 5.0

  init(camera: LiveCamera, pace: LivePace, clock: Clock) {
    self.camera = camera
    self.pace = pace
    self.clock = clock
  }

  /// The current frame's picture.
  var image: RGBImage { pixels ?? RGBImage(width: 1, height: 1) }

  /// Goes on after a pause: what passed meanwhile is not made up for.
  mutating func resume() {
    zero = clock.seconds() - last.time
  }

  /// The next frame, when it is due; `nil` at the end.
  ///
  /// - Parameter recogniser: told when the recording begins again, since nobody walks across that seam.
  mutating func advance(_ recogniser: Recogniser<Live>) throws(LiveError) -> FrameStamp? {
    var attempts = 0
    while !isOver {
      let reader = try opened()
      do throws(CaptureError) {
        if let stamp = try reader.advance() {
          last = FrameStamp(index: offset.index + stamp.index, time: offset.time + stamp.time)
          wait()
          return last
        }
      } catch {
        throw .unusable(["\(camera.code): \(error)"])
      }
      note(reader)
      self.reader = nil
      attempts += 1
      guard pace.loop, attempts < 2 else {
        isOver = true
        return nil
      }
      recogniser.finish()
      offset = (last.index + 1, last.time + Self.seam)
      zero -= Self.seam
    }
    return nil
  }

  /// Takes the current frame's picture; false when it is too late for it.
  mutating func takePicture(of stamp: FrameStamp) throws(LiveError) -> Bool {
    if pace.realtime, clock.seconds() - zero - stamp.time > Self.patience { return false }
    guard let reader else { return false }
    let image = pixels ?? RGBImage(width: reader.info.width, height: reader.info.height)
    pixels = image
    do throws(CaptureError) {
      try reader.copyPixels(into: image)
    } catch {
      throw .unusable(["\(camera.code): \(error)"])
    }
    return true
  }

  /// What was wrong with the recording, once.
  mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  private mutating func opened() throws(LiveError) -> VideoReader {
    if let reader { return reader }
    do throws(CaptureError) {
      let fresh = try VideoReader(path: camera.path)
      reader = fresh
      return fresh
    } catch {
      throw .unusable(["\(camera.code): \(error)"])
    }
  }

  private mutating func note(_ reader: VideoReader) {
    if reader.endedEarly { notes.append("\(camera.code): the recording ended before the end that it announces") }
    if reader.damagedFrames > 0 {
      notes.append("\(camera.code): \(reader.damagedFrames) damaged frames were passed over")
    }
  }

  private func wait() {
    guard pace.realtime else { return }
    let ahead = last.time - (clock.seconds() - zero)
    // Never long: frames come many times a second, and a halt is not to wait for one.
    if ahead > 0 { usleep(UInt32(min(ahead, 0.2) * 1_000_000)) }
  }
}
