/// The published record of a deployment.
public struct DeploymentRecordedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// People on the watchlist.
  public let watchlist: Int
  /// People by category.
  public let categories: [CategoryCount]
  /// Images by data set.
  public let datasets: [DatasetCount]
  /// People drawn from the Gangs Matrix.
  public let gangsMatrix: Int
  /// People under 18.
  public let minors: Int
  /// Faces seen.
  public let faces: Int
  /// What became of the alerts.
  public let figures: AlertFigures
  /// False alerts in faces seen.
  public let falsePerFaces: Rate
  /// False alerts in alerts.
  public let falsePerAlerts: Rate
  /// Passes of volunteers on a Blue List that were recognised, of all, with the exact interval; nothing where none was
  /// logged.
  public let trueRecognition: Rate?
  /// Oldest extraction of an image, to the minute.
  public let oldestExtraction: Instant
  /// Minutes live, pauses not counted.
  public let minutesLive: Int
  /// Whether LFR was used to collect intelligence.
  public let intelligence: Bool

  /// Stable name.
  public static let name = "deployment.recorded"
  /// What it says.
  public static let about = "The published record of a deployment."

  /// Its fields.
  public static let publicShape = PublicShape<DeploymentRecordedStatement>(
    DeploymentRecordedStatement.init(
      deployment:watchlist:categories:datasets:gangsMatrix:minors:faces:figures:falsePerFaces:falsePerAlerts:
      trueRecognition:oldestExtraction:minutesLive:intelligence:),
    Member("deployment", \.deployment, "the deployment"),
    Member("watchlist", \.watchlist, "people on the watchlist"),
    Member("categories", \.categories, "people by category"),
    Member("datasets", \.datasets, "images by data set"),
    Member("gangsMatrix", \.gangsMatrix, "people drawn from the Gangs Matrix"),
    Member("minors", \.minors, "people under 18"),
    Member("faces", \.faces, "faces seen"),
    Member("figures", \.figures, "what became of the alerts"),
    Member("falsePerFaces", \.falsePerFaces, "false alerts in faces seen"),
    Member("falsePerAlerts", \.falsePerAlerts, "false alerts in alerts"),
    Member(
      "trueRecognition", \.trueRecognition,
      "passes of volunteers on a Blue List that were recognised, of all, with the exact interval"),
    Member("oldestExtraction", \.oldestExtraction, "oldest extraction of an image, to the minute"),
    Member("minutesLive", \.minutesLive, "minutes live, pauses not counted"),
    Member("intelligence", \.intelligence, "whether LFR was used to collect intelligence"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, watchlist: Int, categories: [CategoryCount], datasets: [DatasetCount], gangsMatrix: Int,
    minors: Int, faces: Int, figures: AlertFigures, falsePerFaces: Rate, falsePerAlerts: Rate,
    trueRecognition: Rate?, oldestExtraction: Instant, minutesLive: Int, intelligence: Bool
  ) {
    self.deployment = deployment
    self.watchlist = watchlist
    self.categories = categories
    self.datasets = datasets
    self.gangsMatrix = gangsMatrix
    self.minors = minors
    self.faces = faces
    self.figures = figures
    self.falsePerFaces = falsePerFaces
    self.falsePerAlerts = falsePerAlerts
    self.trueRecognition = trueRecognition
    self.oldestExtraction = oldestExtraction
    self.minutesLive = minutesLive
    self.intelligence = intelligence
  }
}
