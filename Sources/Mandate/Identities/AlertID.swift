/// An alert, by its number within its deployment.
public struct AlertID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `A`.
  public static let letter = "A"
}
