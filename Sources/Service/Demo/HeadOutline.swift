/// The outline of a head around the face that the detector found: an egg, wide at the temples and narrower at the chin.
///
/// All lengths are shares of the face box's height, counted from the middle of the box. They are fitted by eye to one
/// photograph.
struct HeadOutline: Sendable, Hashable {
  /// How far it reaches to the viewer's left and right, up over the hair, and down under the chin.
  let left: Float, right: Float, top: Float, bottom: Float
  /// How much narrower it is at the chin than at the temples, 0 … 1.
  let taper: Float

  /// How far above the box's middle the head is widest.
  private static let temples: Float = 0.12
  /// The share of the radius over which the edge fades.
  private static let softness: Float = 0.07

  /// How much of the picture belongs to the head at a place `x` to the right of and `y` below the middle of the face
  /// box, 0 … 1.
  func coverage(x: Float, y: Float) -> Float {
    let below = y + Self.temples
    let rise = below / (below < 0 ? top - Self.temples : bottom + Self.temples)
    let narrowing = 1 - taper * min(1, max(0, rise))
    let aside = x / ((x < 0 ? left : right) * narrowing)
    let radius = (aside * aside + rise * rise).squareRoot()
    let share = min(1, max(0, (1 - radius) / Self.softness))
    return share * share * (3 - 2 * share)
  }
}
