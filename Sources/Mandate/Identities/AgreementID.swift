/// An information-sharing agreement, by number.
public struct AgreementID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `I`.
  public static let letter = "I"
}
