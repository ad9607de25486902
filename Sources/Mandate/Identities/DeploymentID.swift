/// A deployment, by number.
public struct DeploymentID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `D`.
  public static let letter = "D"
}
