/// A face in view was at or above the threshold: a possible match.
public struct AlertRaised: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The alert, by its number in the deployment.
  public let alert: AlertID
  /// The camera.
  public let camera: CameraCode
  /// When the face was seen.
  public let seenAt: Instant
  /// Comparison score of the best entry.
  public let score: Threshold
  /// Entries at or above the threshold, best first.
  public let entries: [EntryID]
  /// Digest of the list it was compared with.
  public let watchlist: ContentDigest
  /// Digest of the generation of templates it was compared with.
  public let generation: ContentDigest
  /// Digest of the picture that is sealed with it; `nil` where there is none.
  public let picture: ContentDigest?
  /// Whether the entry is of a Blue List.
  public let blueList: Bool

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "alert.raised", about: "A face in view was at or above the threshold: a possible match.", retention: .alert,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<AlertRaised>(
    AlertRaised.init(deployment:alert:camera:seenAt:score:entries:watchlist:generation:picture:blueList:),
    Member("deployment", \.deployment, "the deployment"),
    Member("alert", \.alert, "the alert, by its number in the deployment"),
    Member("camera", \.camera, "the camera"),
    Member("seenAt", \.seenAt, "when the face was seen"),
    Member("score", \.score, "comparison score of the best entry"),
    Member("entries", \.entries, "entries at or above the threshold, best first"),
    Member("watchlist", \.watchlist, "digest of the list it was compared with"),
    Member("generation", \.generation, "digest of the generation of templates it was compared with"),
    Member("picture", \.picture, "digest of the face's picture, which is sealed with it"),
    Member("blueList", \.blueList, "whether the entry is of a Blue List"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, alert: AlertID, camera: CameraCode, seenAt: Instant, score: Threshold,
    entries: [EntryID], watchlist: ContentDigest, generation: ContentDigest, picture: ContentDigest? = nil,
    blueList: Bool
  ) {
    self.deployment = deployment
    self.alert = alert
    self.camera = camera
    self.seenAt = seenAt
    self.score = score
    self.entries = entries
    self.watchlist = watchlist
    self.generation = generation
    self.picture = picture
    self.blueList = blueList
  }
}
