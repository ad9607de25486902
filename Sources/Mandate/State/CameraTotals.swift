/// What a camera counted so far.
public struct CameraTotals: Hashable, Sendable {
  /// One minute of it.
  public struct Minute: Hashable, Sendable {
    /// The minute.
    public let at: Instant
    /// Faces seen.
    public internal(set) var faces: Int
    /// Frames looked at.
    public internal(set) var frames: Int
  }

  /// Faces seen.
  public private(set) var faces = 0
  /// Frames looked at.
  public private(set) var frames = 0
  /// Frames dropped.
  public private(set) var dropped = 0
  /// Minutes without a frame while it should have looked.
  public private(set) var gaps = 0
  /// The last hour's minutes, the latest last.
  public private(set) var minutes: [Minute] = []
  private var last: Instant?

  /// Nothing counted yet.
  public init() {}

  /// Minutes that are kept.
  public static let keptMinutes = 60

  /// Takes a minute's counts.
  mutating func take(_ tally: CameraTallied) {
    faces = faces.clampedSum(tally.faces)
    frames = frames.clampedSum(tally.frames)
    dropped = dropped.clampedSum(tally.dropped)
    let minute = tally.minute.toTheMinute
    if minute == last, let index = minutes.indices.last {
      minutes[index].faces = minutes[index].faces.clampedSum(tally.faces)
      if minutes[index].frames == 0, tally.frames > 0 { gaps -= 1 }
      minutes[index].frames = minutes[index].frames.clampedSum(tally.frames)
      return
    }
    if let last, minute > last {
      gaps = gaps.clampedSum(Int(clamping: minute.since(last).milliseconds / 60_000 - 1))
    }
    if tally.frames == 0 { gaps = gaps.clampedSum(1) }
    last = minute
    minutes.append(Minute(at: minute, faces: tally.faces, frames: tally.frames))
    if minutes.count > Self.keptMinutes { minutes.removeFirst() }
  }

  /// Recognition is paused: what is not counted meanwhile is no gap.
  mutating func pause() { last = nil }
}
