import Faces

/// A rectangle of whole pixels that covers a box.
struct PixelRectangle {
  let x: Int, y: Int, width: Int, height: Int

  /// `nil` for a box that is empty, not finite or too far away to be in any picture.
  init?(_ box: Box) {
    let limit: Float = 1e6
    guard abs(box.x) < limit, abs(box.y) < limit, box.width > 0, box.width < limit, box.height > 0, box.height < limit
    else { return nil }
    x = Int(box.x.rounded(.down))
    y = Int(box.y.rounded(.down))
    width = Int((box.x + box.width).rounded(.up)) - x
    height = Int((box.y + box.height).rounded(.up)) - y
  }
}
