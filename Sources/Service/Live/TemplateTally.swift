/// What became of passers-by's templates: made = destroyed + sealed + held.
public struct TemplateTally: Hashable, Sendable {
  /// Templates made.
  public var made: Int
  /// Templates wiped.
  public var destroyed: Int
  /// Templates wiped after their content was sealed for an alert.
  public var sealed: Int
  /// Templates that exist.
  public var held: Int
  /// Faces dropped because there was no room for a template; not part of `made`.
  public var refused: Int

  /// Counts from their parts.
  public init(made: Int = 0, destroyed: Int = 0, sealed: Int = 0, held: Int = 0, refused: Int = 0) {
    self.made = made
    self.destroyed = destroyed
    self.sealed = sealed
    self.held = held
    self.refused = refused
  }

  /// Adds what became of others.
  public static func += (left: inout TemplateTally, right: TemplateTally) {
    left.made += right.made
    left.destroyed += right.destroyed
    left.sealed += right.sealed
    left.held += right.held
    left.refused += right.refused
  }
}
