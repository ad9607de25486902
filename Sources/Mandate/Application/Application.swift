/// An application to deploy LFR.
public struct Application: FieldRecord {
  /// The operation it belongs to.
  public let operation: String
  /// Reasons in law and fact.
  public let legalCase: LegalCase
  /// Why at this place.
  public let ground: WhereGround
  /// The place in words.
  public let location: String
  /// The ward.
  public let ward: WardCode
  /// Corners of the area that is watched, at least three.
  public let footprint: [Coordinate]
  /// When.
  public let window: Window
  /// The cameras.
  public let cameras: [Camera]
  /// Categories of people sought.
  public let categories: [CategoryCode]
  /// Most people on the watchlist.
  public let maximumSize: Int
  /// Comparison score from which an alert is raised.
  public let threshold: Threshold
  /// Digest of the model pack.
  public let pack: ContentDigest
  /// Who does what.
  public let roster: [RosterEntry]
  /// Assessments.
  public let documents: [DocumentReference]
  /// Expected benefit.
  public let benefit: Benefit
  /// Intelligence and sharing.
  public let intelligence: IntelligenceUse
  /// Answers to open actions.
  public let answers: [ActionAnswer]

  /// Its fields.
  public static let shape = Shape<Application>(
    Application.init(
      operation:legalCase:ground:location:ward:footprint:window:cameras:categories:maximumSize:threshold:pack:roster:
      documents:benefit:intelligence:answers:),
    Member("operation", \.operation, "the operation it belongs to"),
    Member("legalCase", \.legalCase, "reasons in law and fact"),
    Member("ground", \.ground, "why at this place"),
    Member("location", \.location, "the place in words"),
    Member("ward", \.ward, "the ward"),
    Member("footprint", \.footprint, "corners of the area that is watched, at least three"),
    Member("window", \.window, "when"),
    Member("cameras", \.cameras, "the cameras"),
    Member("categories", \.categories, "categories of people sought"),
    Member("maximumSize", \.maximumSize, "most people on the watchlist"),
    Member("threshold", \.threshold, "comparison score from which an alert is raised"),
    Member("pack", \.pack, "digest of the model pack"),
    Member("roster", \.roster, "who does what"),
    Member("documents", \.documents, "assessments"),
    Member("benefit", \.benefit, "expected benefit"),
    Member("intelligence", \.intelligence, "intelligence and sharing"),
    Member("answers", \.answers, "answers to open actions"))

  /// Collects the fields; nothing is judged here.
  public init(
    operation: String, legalCase: LegalCase, ground: WhereGround, location: String, ward: WardCode,
    footprint:
      [Coordinate], window: Window, cameras: [Camera], categories: [CategoryCode], maximumSize: Int,
    threshold:
      Threshold, pack: ContentDigest, roster: [RosterEntry], documents: [DocumentReference], benefit: Benefit,
    intelligence: IntelligenceUse, answers: [ActionAnswer]
  ) {
    self.operation = operation
    self.legalCase = legalCase
    self.ground = ground
    self.location = location
    self.ward = ward
    self.footprint = footprint
    self.window = window
    self.cameras = cameras
    self.categories = categories
    self.maximumSize = maximumSize
    self.threshold = threshold
    self.pack = pack
    self.roster = roster
    self.documents = documents
    self.benefit = benefit
    self.intelligence = intelligence
    self.answers = answers
  }
}
