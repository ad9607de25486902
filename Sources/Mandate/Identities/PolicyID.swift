/// A proposed policy, by number.
public struct PolicyID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `P`.
  public static let letter = "P"
}
