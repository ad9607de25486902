/// A deployment as authorised, told to the public in advance, or at the start when the notice was waived.
public struct DeploymentNoticedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// The ward.
  public let ward: WardCode
  /// Corners of the area that is watched.
  public let footprint: [Coordinate]
  /// Why at this place.
  public let ground: WhereGround
  /// When.
  public let window: Window
  /// Categories of people sought.
  public let categories: [CategoryCode]
  /// Most people on the watchlist.
  public let maximumSize: Int
  /// Comparison score from which an alert is raised.
  public let threshold: Threshold
  /// Digest of the model pack.
  public let pack: ContentDigest
  /// Cameras that were there before.
  public let existingCameras: Int
  /// Cameras brought for the deployment.
  public let broughtCameras: Int
  /// Version of the policy it is judged by.
  public let policy: Int
  /// Rank of the authorising officer.
  public let authoriser: Rank
  /// Whether it was authorised in urgency.
  public let urgent: Bool
  /// Rank of the chief officer who was consulted.
  public let chiefOfficer: Rank
  /// What the chief officer said.
  public let consultation: ConsultationResult
  /// Conditions.
  public let conditions: [Condition]
  /// Expected benefit.
  public let benefit: Benefit
  /// Whether the notice in advance was waived.
  public let waived: Bool
  /// Rank of who waived it.
  public let waiver: Rank?
  /// Rules that were met when it was authorised.
  public let rules: [Rule]

  /// Stable name.
  public static let name = "deployment.noticed"
  /// What it says.
  public static let about =
    "A deployment as authorised, told to the public in advance, or at the start when the notice was waived."

  /// Its fields.
  public static let publicShape = PublicShape<DeploymentNoticedStatement>(
    DeploymentNoticedStatement.init(
      deployment:ward:footprint:ground:window:categories:maximumSize:threshold:pack:existingCameras:broughtCameras:
      policy:authoriser:urgent:chiefOfficer:consultation:conditions:benefit:waived:waiver:rules:),
    Member("deployment", \.deployment, "the deployment"),
    Member("ward", \.ward, "the ward"),
    Member("footprint", \.footprint, "corners of the area that is watched"),
    Member("ground", \.ground, "why at this place"),
    Member("window", \.window, "when"),
    Member("categories", \.categories, "categories of people sought"),
    Member("maximumSize", \.maximumSize, "most people on the watchlist"),
    Member("threshold", \.threshold, "comparison score from which an alert is raised"),
    Member("pack", \.pack, "digest of the model pack"),
    Member("existingCameras", \.existingCameras, "cameras that were there before"),
    Member("broughtCameras", \.broughtCameras, "cameras brought for the deployment"),
    Member("policy", \.policy, "version of the policy it is judged by"),
    Member("authoriser", \.authoriser, "rank of the authorising officer"),
    Member("urgent", \.urgent, "whether it was authorised in urgency"),
    Member("chiefOfficer", \.chiefOfficer, "rank of the chief officer who was consulted"),
    Member("consultation", \.consultation, "what the chief officer said"),
    Member("conditions", \.conditions, "conditions"),
    Member("benefit", \.benefit, "expected benefit"),
    Member("waived", \.waived, "whether the notice in advance was waived"),
    Member("waiver", \.waiver, "rank of who waived it"),
    Member("rules", \.rules, "rules that were met when it was authorised"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, ward: WardCode, footprint: [Coordinate], ground: WhereGround, window: Window,
    categories: [CategoryCode], maximumSize: Int, threshold: Threshold, pack: ContentDigest, existingCameras: Int,
    broughtCameras: Int, policy: Int, authoriser: Rank, urgent: Bool, chiefOfficer: Rank,
    consultation:
      ConsultationResult, conditions: [Condition], benefit: Benefit, waived: Bool, waiver: Rank? = nil, rules: [Rule]
  ) {
    self.deployment = deployment
    self.ward = ward
    self.footprint = footprint
    self.ground = ground
    self.window = window
    self.categories = categories
    self.maximumSize = maximumSize
    self.threshold = threshold
    self.pack = pack
    self.existingCameras = existingCameras
    self.broughtCameras = broughtCameras
    self.policy = policy
    self.authoriser = authoriser
    self.urgent = urgent
    self.chiefOfficer = chiefOfficer
    self.consultation = consultation
    self.conditions = conditions
    self.benefit = benefit
    self.waived = waived
    self.waiver = waiver
    self.rules = rules
  }
}
