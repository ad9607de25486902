/// The system engineer checked cameras, threshold and decision policy.
public struct SystemChecked: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Cameras that deliver.
  public let cameras: [CameraCode]
  /// Threshold that is set.
  public let threshold: Threshold
  /// How the recogniser decides.
  public let system: DecisionPolicy

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.system-checked",
    about: "The system engineer checked cameras, threshold and decision policy.",
    retention: .records, roles: [.systemEngineer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<SystemChecked>(
    SystemChecked.init(deployment:cameras:threshold:system:),
    Member("deployment", \.deployment, "the deployment"),
    Member("cameras", \.cameras, "cameras that deliver"),
    Member("threshold", \.threshold, "threshold that is set"),
    Member("system", \.system, "how the recogniser decides"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, cameras: [CameraCode], threshold: Threshold, system: DecisionPolicy) {
    self.deployment = deployment
    self.cameras = cameras
    self.threshold = threshold
    self.system = system
  }
}
