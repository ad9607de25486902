/// An action that a review gave somebody, by number.
public struct ActionID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `N`.
  public static let letter = "N"
}
