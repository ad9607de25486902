/// The post-deployment review was done.
public struct DeploymentReviewed: DeploymentAct {
  /// The deployment.
  public let deployment: DeploymentID
  /// Performance against what was expected.
  public let performance: String
  /// Whether the safeguards worked.
  public let safeguards: String
  /// What was seen under the Public Sector Equality Duty.
  public let equality: String
  /// Actual benefit.
  public let actual: Benefit
  /// Lessons as actions.
  public let lessons: [Lesson]

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "deployment.reviewed", about: "The post-deployment review was done.", retention: .records,
    roles: [.silver, .gold, .boardMember], bySystem: false)

  /// Its fields.
  public static let shape = Shape<DeploymentReviewed>(
    DeploymentReviewed.init(deployment:performance:safeguards:equality:actual:lessons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("performance", \.performance, "performance against what was expected"),
    Member("safeguards", \.safeguards, "whether the safeguards worked"),
    Member("equality", \.equality, "what was seen under the Public Sector Equality Duty"),
    Member("actual", \.actual, "actual benefit"),
    Member("lessons", \.lessons, "lessons as actions"))

  /// Collects the fields; nothing is judged here.
  public init(
    deployment: DeploymentID, performance: String, safeguards: String, equality: String, actual: Benefit,
    lessons:
      [Lesson]
  ) {
    self.deployment = deployment
    self.performance = performance
    self.safeguards = safeguards
    self.equality = equality
    self.actual = actual
    self.lessons = lessons
  }
}
