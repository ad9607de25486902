/// An upright rectangle in pixels of the source frame; (x, y) is the upper left corner.
public struct Box: Hashable, Sendable {
  /// The left edge, in pixels.
  public var x: Float
  /// The upper edge, in pixels.
  public var y: Float
  /// The width, in pixels.
  public var width: Float
  /// The height, in pixels.
  public var height: Float

  /// A rectangle from its upper left corner and size.
  public init(x: Float, y: Float, width: Float, height: Float) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The area in square pixels; 0 for an empty rectangle.
  public var area: Float { max(0, width) * max(0, height) }

  /// The middle.
  public var centre: SIMD2<Float> { [x + width / 2, y + height / 2] }

  /// The area that both share, in square pixels.
  public func intersection(_ other: Box) -> Float {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    return max(0, across) * max(0, down)
  }

  /// Intersection over union, 0 … 1.
  public func overlap(_ other: Box) -> Float {
    let shared = intersection(other)
    let union = area + other.area - shared
    return union > 0 ? shared / union : 0
  }

  /// The same rectangle moved.
  public func moved(by offset: SIMD2<Float>) -> Box {
    Box(x: x + offset.x, y: y + offset.y, width: width, height: height)
  }
}
