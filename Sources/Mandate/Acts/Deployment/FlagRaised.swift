/// Performance trouble was flagged.
public struct FlagRaised: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// What.
  public let kind: FlagKind
  /// What was measured.
  public let value: Int
  /// The limit.
  public let limit: Int
  /// How many it was measured on.
  public let n: Int
  /// The camera.
  public let camera: CameraCode?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "flag.raised", about: "Performance trouble was flagged.", retention: .records,
    roles: [.lfrOperator, .systemEngineer], bySystem: true)

  /// Its fields.
  public static let shape = Shape<FlagRaised>(
    FlagRaised.init(deployment:kind:value:limit:n:camera:),
    Member("deployment", \.deployment, "the deployment"),
    Member("kind", \.kind, "what"),
    Member("value", \.value, "what was measured"),
    Member("limit", \.limit, "the limit"),
    Member("n", \.n, "how many it was measured on"),
    Member("camera", \.camera, "the camera"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, kind: FlagKind, value: Int, limit: Int, n: Int, camera: CameraCode? = nil) {
    self.deployment = deployment
    self.kind = kind
    self.value = value
    self.limit = limit
    self.n = n
    self.camera = camera
  }
}
