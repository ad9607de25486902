/// The same track raised an open alert again.
public struct AlertSighted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// The camera.
  public let camera: CameraCode
  /// When.
  public let seenAt: Instant
  /// Comparison score.
  public let score: Threshold

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.sighted", about: "The same track raised an open alert again.", retention: .alert,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<AlertSighted>(
    AlertSighted.init(deployment:alert:camera:seenAt:score:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("camera", \.camera, "the camera"),
    Member("seenAt", \.seenAt, "when"),
    Member("score", \.score, "comparison score"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, alert: AlertID, camera: CameraCode, seenAt: Instant, score: Threshold) {
    self.deployment = deployment
    self.alert = alert
    self.camera = camera
    self.seenAt = seenAt
    self.score = score
  }
}
