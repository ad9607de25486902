/// When a frame of a live source was taken and when it came.
public struct LiveStamp: Sendable, Equatable {
  /// The frame's number, from 0. Damaged frames that are passed over have numbers too.
  public let index: Int
  /// Seconds from the first frame by the source's own stamps, greater than every earlier frame's.
  public let time: Double
  /// Nanoseconds of the boot clock when the frame's last bytes had come.
  public let arrival: UInt64
  /// Nanoseconds since 1970 by the camera's clock when the frame was taken, where the protocol tells: RTSP, from the
  /// first sender report of a connection on (RFC 3550, 6.4.1). A camera's clock may be wrong.
  public let wallClock: Int64?
  /// Whether something may be missing between this frame and the one before: the source was opened anew, its stamps
  /// jumped, or damaged frames were passed over. Not set for the very first frame.
  public let discontinuity: Bool

  /// A stamp of these.
  public init(index: Int, time: Double, arrival: UInt64, wallClock: Int64? = nil, discontinuity: Bool = false) {
    self.index = index
    self.time = time
    self.arrival = arrival
    self.wallClock = wallClock
    self.discontinuity = discontinuity
  }
}
