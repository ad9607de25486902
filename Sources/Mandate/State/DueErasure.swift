/// A class of a deployment that has to be erased, and by when.
public struct DueErasure: Hashable, Sendable {
  /// The deployment.
  public let deployment: DeploymentID
  /// The class.
  public let retention: RetentionClass
  /// By when.
  public let due: Instant
}
