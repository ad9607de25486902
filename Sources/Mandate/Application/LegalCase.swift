/// The reasons in law and fact for a deployment, each in the applicant's own words (invariant I3).
public struct LegalCase: FieldRecord {
  /// Lawful basis.
  public let lawfulBasis: String
  /// Legitimate aim.
  public let legitimateAim: String
  /// Intelligence case.
  public let intelligenceCase: String
  /// Necessity under the Human Rights Act 1998.
  public let necessity: String
  /// Strict necessity under the Data Protection Act 2018.
  public let strictNecessity: String
  /// Condition of Schedule 8 to the Data Protection Act 2018.
  public let scheduleEight: String
  /// Proportionality.
  public let proportionality: String
  /// Rationale of the watchlist.
  public let watchlistRationale: String
  /// Safeguards of this deployment.
  public let safeguards: String
  /// Alternatives tried or discounted, and why.
  public let alternatives: String
  /// Why size, scale and duration are the minimum needed.
  public let minimumScale: String
  /// Grounds to believe that those sought will be there.
  public let groundsForPresence: String
  /// Why the benefit outweighs public distrust.
  public let benefitAgainstDistrust: String

  /// Its fields.
  public static let shape = Shape<LegalCase>(
    LegalCase.init(
      lawfulBasis:legitimateAim:intelligenceCase:necessity:strictNecessity:scheduleEight:proportionality:
      watchlistRationale:safeguards:alternatives:minimumScale:groundsForPresence:benefitAgainstDistrust:),
    Member("lawfulBasis", \.lawfulBasis, "lawful basis"),
    Member("legitimateAim", \.legitimateAim, "legitimate aim"),
    Member("intelligenceCase", \.intelligenceCase, "intelligence case"),
    Member("necessity", \.necessity, "necessity under the Human Rights Act 1998"),
    Member("strictNecessity", \.strictNecessity, "strict necessity under the Data Protection Act 2018"),
    Member("scheduleEight", \.scheduleEight, "condition of Schedule 8 to the Data Protection Act 2018"),
    Member("proportionality", \.proportionality, "proportionality"),
    Member("watchlistRationale", \.watchlistRationale, "rationale of the watchlist"),
    Member("safeguards", \.safeguards, "safeguards of this deployment"),
    Member("alternatives", \.alternatives, "alternatives tried or discounted, and why"),
    Member("minimumScale", \.minimumScale, "why size, scale and duration are the minimum needed"),
    Member("groundsForPresence", \.groundsForPresence, "grounds to believe that those sought will be there"),
    Member("benefitAgainstDistrust", \.benefitAgainstDistrust, "why the benefit outweighs public distrust"))

  /// Collects the fields; nothing is judged here.
  public init(
    lawfulBasis: String, legitimateAim: String, intelligenceCase: String, necessity: String, strictNecessity: String,
    scheduleEight: String, proportionality: String, watchlistRationale: String, safeguards: String,
    alternatives:
      String, minimumScale: String, groundsForPresence: String, benefitAgainstDistrust: String
  ) {
    self.lawfulBasis = lawfulBasis
    self.legitimateAim = legitimateAim
    self.intelligenceCase = intelligenceCase
    self.necessity = necessity
    self.strictNecessity = strictNecessity
    self.scheduleEight = scheduleEight
    self.proportionality = proportionality
    self.watchlistRationale = watchlistRationale
    self.safeguards = safeguards
    self.alternatives = alternatives
    self.minimumScale = minimumScale
    self.groundsForPresence = groundsForPresence
    self.benefitAgainstDistrust = benefitAgainstDistrust
  }
}
