import Mandate

/// What was found of a published figure.
public struct FigureFinding: Hashable, Sendable {
  /// The deployment.
  public let deployment: DeploymentID
  /// The figure's name.
  public let name: String
  /// What was published.
  public let value: Int
  /// How much of it a stranger can know.
  public let column: Column
  /// What was found.
  public let verdict: Verdict

  /// How the names of rates end: they are parts in a thousand million.
  public static let rateSuffix = ", in 10⁹"
}
