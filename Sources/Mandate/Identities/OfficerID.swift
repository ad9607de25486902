/// An officer or member of police staff, by number; the name is kept in the vault.
public struct OfficerID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `O`.
  public static let letter = "O"
}
