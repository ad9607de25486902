/// A grant of rank, role or training, by number.
public struct GrantID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `G`.
  public static let letter = "G"
}
