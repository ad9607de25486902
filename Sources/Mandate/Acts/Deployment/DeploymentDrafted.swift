/// An applicant wrote or changed an application.
public struct DeploymentDrafted: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// The application as it stands.
  public let application: Application

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.drafted", about: "An applicant wrote or changed an application.", retention: .texts,
    roles: [.applicant], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentDrafted>(
    DeploymentDrafted.init(deployment:application:),
    Member("deployment", \.deployment, "the deployment"),
    Member("application", \.application, "the application as it stands"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, application: Application) {
    self.deployment = deployment
    self.application = application
  }
}
