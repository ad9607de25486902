/// How a recording that stands for a camera is played.
public struct LivePace: Hashable, Sendable {
  /// As fast as its time stamps say, and what cannot keep up is dropped; else as fast as it can be looked at.
  public var realtime: Bool
  /// Whether it begins again at its end.
  public var loop: Bool

  /// A way of playing.
  public init(realtime: Bool, loop: Bool) {
    self.realtime = realtime
    self.loop = loop
  }
}
