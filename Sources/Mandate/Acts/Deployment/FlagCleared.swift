/// A flag was cleared.
public struct FlagCleared: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// What.
  public let kind: FlagKind
  /// The camera.
  public let camera: CameraCode?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "flag.cleared", about: "A flag was cleared.", retention: .records,
    roles: [.lfrOperator, .systemEngineer, .silver], bySystem: true)

  /// Its fields.
  public static let shape = Shape<FlagCleared>(
    FlagCleared.init(deployment:kind:camera:),
    Member("deployment", \.deployment, "the deployment"),
    Member("kind", \.kind, "what"),
    Member("camera", \.camera, "the camera"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, kind: FlagKind, camera: CameraCode? = nil) {
    self.deployment = deployment
    self.kind = kind
    self.camera = camera
  }
}
