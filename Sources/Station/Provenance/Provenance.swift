import Mandate

/// That somebody was on a watchlist: what is kept, for the force's records period, to answer who asks.
public struct Provenance: Hashable, Sendable {
  /// The deployment whose list it was.
  public let deployment: DeploymentID
  /// The category they were on it for.
  public let category: CategoryCode
  /// When the list was frozen.
  public let frozenAt: Instant
}
