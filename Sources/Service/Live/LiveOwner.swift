import Mandate

/// Whoever owns the station: asked for leases, told what was seen.
public protocol LiveOwner: Sendable {
  /// The deployment.
  var deployment: DeploymentID { get }
  /// Where the deployment stands.
  func standing() async throws(LiveError) -> LiveStanding
  /// A lease; `refused` as soon as the deployment is not live.
  func lease() async throws(LiveError) -> Permit<Live>
  /// The watchlist's photographs.
  func entries() async throws(LiveError) -> [LiveEntry]
  /// Puts an alert on record.
  ///
  /// - Throws: `refused` when it is not live any more, which discards the alert.
  func raise(_ alert: LiveAlert) async throws(LiveError) -> AlertID
  /// Puts on record that an alert's track was at or above the threshold again.
  func sight(_ alert: AlertID, on camera: CameraCode, at moment: Instant, score: Threshold) async throws(LiveError)
  /// Puts a camera's counts on record.
  func tally(_ tally: CameraTallied) async throws(LiveError)
  /// Raises or clears a flag, as the system.
  func flag(_ change: FlagChange) async throws(LiveError)
  /// Pauses the deployment, as the system, because the recogniser fails again and again.
  func pauseForEquipment() async throws(LiveError)
}

/// A flag that is raised or cleared.
public enum FlagChange: Hashable, Sendable {
  /// Raised: what was measured, the limit, and on how many.
  case raised(FlagKind, CameraCode?, value: Int, limit: Int, n: Int)
  /// Cleared.
  case cleared(FlagKind, CameraCode?)
}
