/// Where a frame stands in its video.
public struct FrameStamp: Sendable, Equatable {
  /// The frame's number in the order of display, from 0. Damaged frames that are passed over have numbers too.
  public let index: Int
  /// Seconds from the first frame, greater than every earlier frame's.
  public let time: Double

  /// A stamp with this number and time in seconds.
  public init(index: Int, time: Double) {
    self.index = index
    self.time = time
  }
}
