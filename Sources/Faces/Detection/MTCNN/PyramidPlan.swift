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
    var step: SIMD2<Float>
  }

  /// Pixels that a window looks at, and the smallest level.
  static let window = 12
  /// Each level's size over the one before.
  static let factor = 0.709

  /// The frame's width in pixels.
  let frameWidth: Int
  /// The canvas, in pixels.
  let width: Int, height: Int
  /// The pyramid's levels, largest first.
  let levels: [Level]
  /// The sizes one and two steps above the first level, largest first, each on a canvas of its own: for crops, not for
  /// the network. Empty where they would not be clearly smaller than the frame.
  let larger: [Level]

  /// The network's output has this many columns and rows.
  var columns: Int { (width - 10) / 2 }
  var rows: Int { (height - 10) / 2 }

  /// Plans the levels for pictures of a size.
  init(_ size: DetectionSize) {
    self.init(frameWidth: size.width, frameHeight: size.height, minimumFace: size.minimumFace)
  }

  /// Plans the levels for frames of this size, from faces of `minimumFace` pixels upwards.
  init(frameWidth: Int, frameHeight: Int, minimumFace: Int) {
    let first = Double(Self.window) / Double(max(minimumFace, Self.window))
    func level(_ scale: Double) -> Level {
      let width = Self.scaled(frameWidth, scale)
      let height = Self.scaled(frameHeight, scale)
      return Level(
        x: 0, y: 0, width: width, height: height,
        step: SIMD2(Float(frameWidth) / Float(width), Float(frameHeight) / Float(height)))
    }
    var levels = [level(first)]
    var scale = first * Self.factor
    while Double(min(frameWidth, frameHeight)) * scale >= Double(Self.window) {
      levels.append(level(scale))
      scale *= Self.factor
    }
    let above = first / (Self.factor * Self.factor)
    larger = above < 0.8 ? [level(above), level(first / Self.factor)] : []
    // The network wants rows without gaps and a picture's rows start on multiples of 64 bytes, so a canvas is a multiple
    // of 64 pixels wide. Round numbers also keep the number of shapes small where still pictures of any size come in.
    width = (levels[0].width + 63) / 64 * 64
    var skyline = [Int](repeating: 0, count: width / 2)
    for index in levels.indices {
      (levels[index].x, levels[index].y) = Self.place(levels[index], on: &skyline)
    }
    height = ((skyline.max() ?? levels[0].height) + 15) / 16 * 16
    self.levels = levels
    self.frameWidth = frameWidth
  }

  private static func scaled(_ length: Int, _ scale: Double) -> Int {
    max(window, Int((Double(length) * scale).rounded()))
  }

  /// Puts a level at the lowest place where it fits, the leftmost of those. `skyline` holds, for every second column,
  /// how far down it is taken.
  private static func place(_ level: Level, on skyline: inout [Int]) -> (Int, Int) {
    let columns = (level.width + 1) / 2
    var best = (column: 0, y: Int.max)
    for column in 0...max(0, skyline.count - columns) {
      let y = skyline[column..<min(column + columns, skyline.count)].max() ?? 0
      if y < best.y { best = (column, y) }
    }
    let bottom = best.y + (level.height + 1) / 2 * 2
    for column in best.column..<min(best.column + columns, skyline.count) { skyline[column] = bottom }
    return (best.column * 2, best.y)
  }
}
