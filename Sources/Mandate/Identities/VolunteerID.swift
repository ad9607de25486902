/// A volunteer on a Blue List, by their number within the list.
public struct VolunteerID: Numbered {
  /// The number, from 1.
  public let number: Int
  /// Takes any number; the rules know which are in use.
  public init(_ number: Int) { self.number = number }
  /// `V`.
  public static let letter = "V"
}
