import Capture
import Mandate

/// Where one camera's pictures come from. It belongs to one thread, which may wait in it.
package protocol Feed {
  /// Whether whoever looks is waited for, so that nothing is dropped: a recording that is not played by its time stamps.
  var waits: Bool { get }
  /// The next thing that happens; waits for it, but not when interrupted.
  mutating func next() throws(LiveError) -> FeedEvent
  /// Takes the picture of the frame that came last, of the sizes that the frame named; false when it is gone.
  mutating func copyPixels(into picture: FramePicture) throws(LiveError) -> Bool
  /// Goes on after a pause.
  mutating func resume()
}

/// What happens on a camera.
package enum FeedEvent: Sendable {
  /// A frame came.
  case frame(FeedFrame)
  /// A frame came too late to be looked at.
  case late
  /// Something is wrong, or no longer.
  case trouble(CameraTrouble)
  /// Something for people to read.
  case note(String)
  /// Nothing happened in a while, or the wait was interrupted.
  case nothing
  /// Nothing more comes.
  case over
}

/// A frame that came.
package struct FeedFrame: Sendable {
  /// Where it stands among the camera's frames.
  package var stamp: FrameStamp
  /// When it came.
  package var arrival: BootMoment
  /// Its size in pixels.
  package var width: Int, height: Int
  /// The size of the camera's own picture of the same moment, where faces are looked for in a smaller one.
  package var detail: FrameSize?
  /// Whether nobody in it can be followed from the frame before: pictures begin anew.
  package var startsAnew: Bool
  /// Whether it can be looked at at all.
  package var isComplete: Bool

  /// A frame.
  package init(
    stamp: FrameStamp, arrival: BootMoment, width: Int, height: Int, detail: FrameSize? = nil, startsAnew: Bool,
    isComplete: Bool = true
  ) {
    self.stamp = stamp
    self.arrival = arrival
    self.width = width
    self.height = height
    self.detail = detail
    self.startsAnew = startsAnew
    self.isComplete = isComplete
  }
}

/// Makes feeds, on the threads that own them.
package protocol FeedMaker: Sendable {
  /// The feed of a camera.
  ///
  /// - Parameter interrupt: ends every wait once it is raised.
  func feed(of camera: CameraSetting, clock: Clock, interrupt: Interrupt) throws(LiveError) -> any Feed
}
