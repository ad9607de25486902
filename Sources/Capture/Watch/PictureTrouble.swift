/// What can be wrong with pictures that come in time.
public enum PictureTrouble: Int, Sendable, Equatable, CaseIterable {
  /// The same picture comes again and again.
  case frozen
  /// Nothing but black.
  case black
  /// One tone without any structure: a hand, a bag or paint on the lens, or fog.
  case covered
  /// The camera looks elsewhere than before.
  case moved
  /// The camera's time runs away from this machine's, or its frames come later and later.
  case clockDrift
}
