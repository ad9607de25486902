/// How large a picture may be before anything tries to decode it.
///
/// A few hundred bytes can claim to be a picture of gigabytes: the claim is read and refused first.
public struct ImageLimits: Sendable, Equatable {
  /// The largest width or height, in pixels.
  public var maximumSide: Int
  /// The largest width times height, in pixels.
  public var maximumPixels: Int
  /// The largest file, in bytes.
  public var maximumBytes: Int
  /// The smallest width or height, in pixels: below it no face can be found.
  public var minimumSide: Int

  /// Sides of 16 to 16,384 pixels, 64 million pixels, 64 MiB: room for any camera's still.
  public static let standard = ImageLimits()

  /// Limits that differ from the standard ones where given.
  public init(
    maximumSide: Int = 16_384, maximumPixels: Int = 64_000_000, maximumBytes: Int = 64 << 20, minimumSide: Int = 16
  ) {
    self.maximumSide = maximumSide
    self.maximumPixels = maximumPixels
    self.maximumBytes = maximumBytes
    self.minimumSide = minimumSide
  }

  /// Refuses a picture that claims a size outside the limits.
  func check(width: Int, height: Int, name: String) throws(ImageError) {
    if min(width, height) < minimumSide {
      throw .tooSmall(name: name, width: width, height: height, minimumSide: minimumSide)
    }
    if max(width, height) > maximumSide {
      throw .sideTooLong(name: name, width: width, height: height, maximumSide: maximumSide)
    }
    if width * height > maximumPixels {
      throw .tooManyPixels(name: name, width: width, height: height, maximumPixels: maximumPixels)
    }
  }
}
