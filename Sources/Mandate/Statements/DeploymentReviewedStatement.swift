/// The post-deployment review was done.
public struct DeploymentReviewedStatement: StatementPayload {
  /// The deployment.
  public let deployment: DeploymentID
  /// Expected benefit.
  public let expected: Benefit
  /// Actual benefit.
  public let actual: Benefit
  /// Lessons that became actions.
  public let lessons: Int

  /// Stable name.
  public static let name = "review.published"
  /// What it says.
  public static let about = "The post-deployment review was done."

  /// Its fields.
  public static let publicShape = PublicShape<DeploymentReviewedStatement>(
    DeploymentReviewedStatement.init(deployment:expected:actual:lessons:),
    Member("deployment", \.deployment, "the deployment"),
    Member("expected", \.expected, "expected benefit"),
    Member("actual", \.actual, "actual benefit"),
    Member("lessons", \.lessons, "lessons that became actions"))

  /// Collects the fields; nothing is judged here.
  public init(deployment: DeploymentID, expected: Benefit, actual: Benefit, lessons: Int) {
    self.deployment = deployment
    self.expected = expected
    self.actual = actual
    self.lessons = lessons
  }
}
