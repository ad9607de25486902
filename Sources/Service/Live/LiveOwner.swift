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
  /// Puts a camera's counts on record.
  func tally(_ tally: CameraTallied) async throws(LiveError)
}
