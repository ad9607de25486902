/// Where each size of a picture lies on one canvas, so that the proposal network sees the whole pyramid in one run of
/// one static shape.
///
/// A window of the proposal network looks at 12 × 12 pixels and moves by 2, so a window that lies within one level
/// depends on nothing outside it: the result is the same as level by level, and windows across a border are ignored.
struct PyramidPlan: Hashable {
  /// One size of the picture on the canvas.
  struct Level: Hashable {
    /// Upper left corner on the canvas, in pixels; even, as the network's windows start on even pixels.
    var x: Int, y: Int
    /// Size on the canvas, in pixels.
    var width: Int, height: Int
    /// Pixels of the source frame for one pixel of the level.
    var stepX: Float, stepY: Float
  }

  /// Pixels that a window looks at, and the smallest level.
  static let window = 12
  /// Each level's size over the one before.
  static let factor = 0.709

  let width: Int
  let height: Int
  let levels: [Level]

  /// Plans the levels for frames of this size, from faces of `minimumFace` pixels upwards.
  init(frameWidth: Int, frameHeight: Int, minimumFace: Int) {
    var sizes: [(Int, Int)] = []
    var scale = Double(Self.window) / Double(max(minimumFace, Self.window))
    while Double(min(frameWidth, frameHeight)) * scale >= Double(Self.window) {
      sizes.append((Self.scaled(frameWidth, scale), Self.scaled(frameHeight, scale)))
      scale *= Self.factor
    }
    if sizes.isEmpty { sizes.append((max(frameWidth, Self.window), max(frameHeight, Self.window))) }
    let width = Self.roundedUp(sizes[0].0)
    var skyline = [Int](repeating: 0, count: width / 2)
    levels = sizes.map { size in
      let (x, y) = Self.place(size, on: &skyline)
      return Level(
        x: x, y: y, width: size.0, height: size.1, stepX: Float(frameWidth) / Float(size.0),
        stepY: Float(frameHeight) / Float(size.1))
    }
    self.width = width
    height = Self.roundedUp(skyline.max() ?? sizes[0].1)
  }

  /// The network's output has this many columns and rows.
  var columns: Int { (width - 10) / 2 }
  var rows: Int { (height - 10) / 2 }

  private static func scaled(_ length: Int, _ scale: Double) -> Int {
    max(window, Int((Double(length) * scale).rounded()))
  }

  /// Multiples of 16 keep the number of shapes, each compiled once, small where still pictures of any size come in.
  private static func roundedUp(_ length: Int) -> Int { (length + 15) / 16 * 16 }

  /// Puts a level at the lowest place where it fits, the leftmost of those. `skyline` holds, for every second column,
  /// how far down it is taken.
  private static func place(_ size: (Int, Int), on skyline: inout [Int]) -> (Int, Int) {
    let columns = (size.0 + 1) / 2
    var best = (column: 0, y: Int.max)
    for column in 0...max(0, skyline.count - columns) {
      let y = skyline[column..<min(column + columns, skyline.count)].max() ?? 0
      if y < best.y { best = (column, y) }
    }
    let bottom = best.y + (size.1 + 1) / 2 * 2
    for column in best.column..<min(best.column + columns, skyline.count) { skyline[column] = bottom }
    return (best.column * 2, best.y)
  }
}
