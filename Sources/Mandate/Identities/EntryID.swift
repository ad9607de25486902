/// An entry of a watchlist, by its number within the list.
public struct EntryID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `E`.
  public static let letter = "E"
}
