/// What became of the templates made so far, read at one moment under one lock: `made == destroyed + sealed + held`.
public struct TemplateCounts: Hashable, Sendable {
  /// Templates made.
  public let made: Int
  /// Templates wiped.
  public let destroyed: Int
  /// Templates wiped here after their content was sealed for an alert.
  public let sealed: Int
  /// Templates that exist now.
  public let held: Int
  /// Faces dropped because the pool was full; not part of `made`.
  public let refused: Int
}
