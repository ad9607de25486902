/// A hold.
public struct HoldState: Hashable, Sendable {
  /// As it was placed.
  public let placed: HoldPlaced
  /// When it is reviewed at the latest.
  public internal(set) var reviewBy: Instant
  /// Whether it ended.
  public internal(set) var ended = false
}
