/// When something happened: by the wall clock, and by the time since the machine was started, which nobody can set.
public struct Moment: Hashable, Sendable {
  /// By the wall clock.
  public let wall: Instant
  /// Since the machine was started.
  public let boot: Span

  /// A moment by both clocks.
  public init(wall: Instant, boot: Span) {
    self.wall = wall
    self.boot = boot
  }
}
