/// How large a recorded video may be.
public struct VideoLimits: Sendable, Equatable {
  /// The largest width, in pixels.
  public var maximumWidth: Int
  /// The largest height, in pixels.
  public var maximumHeight: Int
  /// The smallest width or height, in pixels: below it no face can be found.
  public var minimumSide: Int
  /// The largest number of frames; longer recordings are to be cut.
  public var maximumFrames: Int

  /// Frames of 64 to 8,192 pixels a side, ten million of them (four and a half days at 25 a second).
  public static let standard = VideoLimits()

  /// Limits that differ from the standard ones where given.
  public init(
    maximumWidth: Int = 8_192, maximumHeight: Int = 8_192, minimumSide: Int = 64, maximumFrames: Int = 10_000_000
  ) {
    self.maximumWidth = maximumWidth
    self.maximumHeight = maximumHeight
    self.minimumSide = minimumSide
    self.maximumFrames = maximumFrames
  }

  /// Refuses frames of a size outside the limits.
  func check(width: Int, height: Int, name: String) throws(CaptureError) {
    if min(width, height) < minimumSide {
      throw .tooSmall(name: name, width: width, height: height, minimumSide: minimumSide)
    }
    if width > maximumWidth || height > maximumHeight {
      throw .tooLarge(
        name: name, width: width, height: height, maximumWidth: maximumWidth, maximumHeight: maximumHeight)
    }
  }
}
