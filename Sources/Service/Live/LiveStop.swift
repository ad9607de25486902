import Mandate

/// How recognition stopped on every camera.
public struct LiveStop: Hashable, Sendable {
  /// Where the deployment stood then.
  public let phase: Phase
  /// Why no further lease was given; `nil` when the process was told to end.
  public let refusal: Refusal?
  /// When the last lease was given.
  public let renewedAt: Instant
  /// When the lease was refused, or the process told to end.
  public let refusedAt: Instant
  /// When the last camera had finished its last look; `nil` when none had looked at anything.
  public let lastLookAt: Instant?
  /// When every camera stood still.
  public let stoppedAt: Instant
}
