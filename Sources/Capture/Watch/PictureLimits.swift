/// What counts as trouble with a camera's pictures.
public struct PictureLimits: Sendable, Equatable {
  /// Seconds between two looks.
  public var lookEvery = 0.5
  /// Seconds without any change after which a picture is frozen; more than the distance between key frames.
  public var frozenAfter = 10.0
  /// Seconds after which a black picture counts.
  public var blackAfter = 3.0
  /// Seconds after which a picture without structure counts.
  public var coveredAfter = 3.0
  /// Seconds after which a changed view counts: longer than people stand in front of a camera.
  public var movedAfter = 10.0
  /// Seconds without it after which a trouble is over.
  public var overAfter = 2.0
  /// Millionths by which a camera's time may run faster or slower than the machine's.
  public var driftLimit = 500.0
  /// Seconds by which frames may come later than they did at best.
  public var lateLimit = 2.0

  /// The usual limits.
  public init() {}
}
