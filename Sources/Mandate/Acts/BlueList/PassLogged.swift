/// A volunteer is known to have walked through a camera's Zone of Recognition, recognised or not.
public struct PassLogged: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The volunteer.
  public let volunteer: VolunteerID
  /// The camera.
  public let camera: CameraCode
  /// When they came into the zone.
  public let from: Instant
  /// When they left it.
  public let to: Instant

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "blue-list.passed",
    about: "A volunteer is known to have walked through a camera's Zone of Recognition, recognised or not.",
    retention: .alert, roles: [.systemEngineer, .bronze, .lfrOperator], bySystem: false)

  /// Its fields.
  public static let shape = Shape<PassLogged>(
    PassLogged.init(deployment:volunteer:camera:from:to:),
    Member("deployment", \.deployment, "the deployment"),
    Member("volunteer", \.volunteer, "the volunteer"),
    Member("camera", \.camera, "the camera"),
    Member("from", \.from, "when they came into the zone"),
    Member("to", \.to, "when they left it"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, volunteer: VolunteerID, camera: CameraCode, from: Instant, to: Instant) {
    self.deployment = deployment
    self.volunteer = volunteer
    self.camera = camera
    self.from = from
    self.to = to
  }
}
