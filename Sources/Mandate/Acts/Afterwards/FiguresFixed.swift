/// The figures of a deployment were fixed, so that they outlive what they count.
public struct FiguresFixed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Faces seen.
  public let faces: Int
  /// What became of the alerts.
  public let figures: AlertFigures
  /// Alerts by result, engagement and arrest.
  public let results: [AlertResultCount]
  /// Passes of volunteers that were recognised, of all; nothing where none was logged.
  public let trueRecognition: Rate?

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "figures.fixed",
    about: "The figures of a deployment were fixed, so that they outlive what they count.",
    retention: .records, roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<FiguresFixed>(
    FiguresFixed.init(deployment:faces:figures:results:trueRecognition:),
    Member("deployment", \.deployment, "the deployment"),
    Member("faces", \.faces, "faces seen"),
    Member("figures", \.figures, "what became of the alerts"),
    Member("results", \.results, "alerts by result, engagement and arrest"),
    Member("trueRecognition", \.trueRecognition, "passes of volunteers that were recognised, of all"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, faces: Int, figures: AlertFigures, results: [AlertResultCount],
    trueRecognition: Rate? = nil
  ) {
    self.deployment = deployment
    self.faces = faces
    self.figures = figures
    self.results = results
    self.trueRecognition = trueRecognition
  }
}
