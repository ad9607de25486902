/// How a stored picture must be turned to stand upright: the eight values of EXIF (CIPA DC-008, tag 0x0112), which
/// also cover what a video's display matrix can say.
package enum Orientation: Int, Sendable, CaseIterable {
  /// As stored.
  case upright = 1
  /// Left and right exchanged.
  case mirrored = 2
  /// Turned by 180°.
  case upsideDown = 3
  /// Top and bottom exchanged.
  case flipped = 4
  /// Rows and columns exchanged.
  case transposed = 5
  /// To be turned clockwise by 90°.
  case quarterTurn = 6
  /// Rows and columns exchanged about the other diagonal.
  case transversed = 7
  /// To be turned clockwise by 270°.
  case threeQuarterTurn = 8

  /// Whether upright width and height are the stored height and width.
  package var exchangesSides: Bool { rawValue >= 5 }

  /// The picture upright; `image` itself where nothing is to be turned.
  package func upright(_ image: RGBImage) -> RGBImage {
    if self == .upright { return image }
    let turned =
      exchangesSides
      ? RGBImage(width: image.height, height: image.width) : RGBImage(width: image.width, height: image.height)
    turn(image, into: turned)
    return turned
  }

  /// Writes `source` upright into `target`.
  ///
  /// - Precondition: `target` has the upright size.
  package func turn(_ source: RGBImage, into target: RGBImage) {
    let (width, height) = (source.width, source.height)
    precondition(
      target.width == (exchangesSides ? height : width) && target.height == (exchangesSides ? width : height),
      "the target of a turn must have the upright size")
    // Where the stored pixel (0, 0) goes, and how far one step right or down in the store moves in the target.
    let pixel = 3
    let row = target.stride
    let (right, down) = (pixel * (target.width - 1), row * (target.height - 1))
    let (start, stepX, stepY): (Int, Int, Int) =
      switch self {
      case .upright: (0, pixel, row)
      case .mirrored: (right, -pixel, row)
      case .upsideDown: (right + down, -pixel, -row)
      case .flipped: (down, pixel, -row)
      case .transposed: (0, row, pixel)
      case .quarterTurn: (right, row, -pixel)
      case .transversed: (right + down, -row, -pixel)
      case .threeQuarterTurn: (down, -row, pixel)
      }
    guard let from = unsafe source.bytes.baseAddress, let to = unsafe target.bytes.baseAddress else { return }
    // In squares, so that turning by 90° keeps to a few cache lines at a time.
    let side = 32
    for top in stride(from: 0, to: height, by: side) {
      for left in stride(from: 0, to: width, by: side) {
        for y in top..<min(top + side, height) {
          var read = unsafe from + (y * source.stride + left * pixel)
          var write = unsafe to + (start + y * stepY + left * stepX)
          for _ in left..<min(left + side, width) {
            unsafe write.storeBytes(of: read.load(as: UInt8.self), as: UInt8.self)
            unsafe write.storeBytes(of: read.load(fromByteOffset: 1, as: UInt8.self), toByteOffset: 1, as: UInt8.self)
            unsafe write.storeBytes(of: read.load(fromByteOffset: 2, as: UInt8.self), toByteOffset: 2, as: UInt8.self)
            unsafe read += pixel
            unsafe write += stepX
          }
        }
      }
    }
    withExtendedLifetime((source, target)) {}
  }
}
