import Mandate
import Recognition

/// What a live recogniser comes to.
public struct LiveSummary: Hashable, Sendable {
  /// Where the deployment stands at the end.
  public var phase: Phase
  /// What was counted on all cameras together.
  public var tallies = Tallies()
  /// Frames that were due to be looked at and were not.
  public var dropped = 0
  /// Times that a camera's pictures stopped coming.
  public var gaps = 0
  /// How long frames took.
  public var latencies = Latencies()
  /// Alerts put on record.
  public var alerts = 0
  /// Repeats of alerts put on record.
  public var sightings = 0
  /// Alerts that came too late to count.
  public var discarded = 0
  /// Times that the recogniser's process had to be replaced.
  public var restarts = 0
  /// What became of the passers-by's templates.
  public var templates = TemplateTally()
}
