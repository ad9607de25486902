/// A hold, by number.
public struct HoldID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `H`.
  public static let letter = "H"
}
