import Faces

/// The picture that goes with an alert: the face with a margin around it, every other face that was found in it pixelated.
public struct AlertPicture: Hashable, Sendable {
  /// A JPEG file of at most ``maximumBytes``.
  public let jpeg: [UInt8]
  /// Its size in pixels, at most ``maximumSide`` each way.
  public let width: Int, height: Int

  /// The longest side in pixels.
  public static let maximumSide = 480
  /// The most bytes.
  public static let maximumBytes = 256 << 10

  init?(of face: Int, among faces: [DetectedFace], in picture: Picture) {
    return nil
  }

  init(jpeg: [UInt8], width: Int, height: Int) {
    self.jpeg = jpeg
    self.width = width
    self.height = height
  }
}
