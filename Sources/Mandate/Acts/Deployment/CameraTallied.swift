/// A camera's counts for a minute.
public struct CameraTallied: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The camera.
  public let camera: CameraCode
  /// The minute.
  public let minute: Instant
  /// Faces seen: finished tracks in the zone with a template compared.
  public let faces: Int
  /// Frames looked at.
  public let frames: Int
  /// Frames dropped.
  public let dropped: Int

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "camera.tallied", about: "A camera's counts for a minute.", retention: .records,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<CameraTallied>(
    CameraTallied.init(deployment:camera:minute:faces:frames:dropped:),
    Member("deployment", \.deployment, "the deployment"),
    Member("camera", \.camera, "the camera"),
    Member("minute", \.minute, "the minute"),
    Member("faces", \.faces, "faces seen: finished tracks in the zone with a template compared"),
    Member("frames", \.frames, "frames looked at"),
    Member("dropped", \.dropped, "frames dropped"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, camera: CameraCode, minute: Instant, faces: Int, frames: Int, dropped: Int) {
    self.deployment = deployment
    self.camera = camera
    self.minute = minute
    self.faces = faces
    self.frames = frames
    self.dropped = dropped
  }
}
