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
  /// Best scores of the faces, counted in the bins of ``CounterBins``, once there are enough of them together.
  public let scores: [Int]?
  /// Qualities of the faces' best shots, counted likewise.
  public let qualities: [Int]?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "camera.tallied", about: "A camera's counts for a minute.", retention: .records,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<CameraTallied>(
    CameraTallied.init(deployment:camera:minute:faces:frames:dropped:scores:qualities:),
    Member("deployment", \.deployment, "the deployment"),
    Member("camera", \.camera, "the camera"),
    Member("minute", \.minute, "the minute"),
    Member("faces", \.faces, "faces seen: finished tracks in the zone with a template compared"),
    Member("frames", \.frames, "frames looked at"),
    Member("dropped", \.dropped, "frames dropped"),
    Member("scores", \.scores, "best scores of faces, counted in 20 bins of 0.05 from 0"),
    Member("qualities", \.qualities, "qualities of faces' best shots, counted in 20 bins of 5 from 0"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, camera: CameraCode, minute: Instant, faces: Int, frames: Int, dropped: Int,
    scores: [Int]? = nil, qualities: [Int]? = nil
  ) {
    self.deployment = deployment
    self.camera = camera
    self.minute = minute
    self.faces = faces
    self.frames = frames
    self.dropped = dropped
    self.scores = scores
    self.qualities = qualities
  }
}
