import Faces
import Imaging

/// The picture that goes with an alert: the face with a margin around it, every other face that was found in it pixelated.
///
/// It is made for alerts and for nothing else. A face that the detector did not find is not pixelated, which is why the
/// margin is small.
public struct AlertPicture: Hashable, Sendable {
  /// A JPEG file of at most ``maximumBytes``.
  public let jpeg: [UInt8]
  /// Its size in pixels, at most ``maximumSide`` each way.
  public let width: Int, height: Int

  /// The longest side in pixels.
  public static let maximumSide = 480
  /// The most bytes.
  public static let maximumBytes = 256 << 10
  /// What is shown around the face's box, on each side, as a share of its longer side.
  private static let margin: Float = 0.5
  /// What is pixelated around another face's box, on each side, as a share of its size: hair and chin.
  private static let surround: Float = 0.2
  /// Blocks across another face's box: about 3 between the corners of the eyes.
  private static let blocks: Float = 5

  /// The picture of one face among those found in a frame; `nil` where it cannot be encoded within the limits.
  ///
  /// - Parameter faces: in pixels of the picture's ``Picture/image``.
  package init?(of index: Int, among faces: [DetectedFace], in picture: Picture) {
    let face = faces[index].scaled(by: picture.scale).box
    let around = max(face.width, face.height) * Self.margin
    guard
      let part = PixelRectangle(
        Box(x: face.x - around, y: face.y - around, width: face.width + 2 * around, height: face.height + 2 * around)),
      let own = PixelRectangle(face),
      let crop = picture.source.cropped(x: part.x, y: part.y, width: part.width, height: part.height)
    else { return nil }
    // Where the crop begins, after it was cut to the picture.
    let (left, top) = (max(0, part.x), max(0, part.y))
    for (other, detected) in faces.enumerated() where other != index {
      Self.hide(
        detected.scaled(by: picture.scale).box, in: crop, left: left, top: top,
        keeping: (own.x - left, own.y - top, own.width, own.height))
    }
    let ratio = min(1, Float(Self.maximumSide) / Float(max(crop.width, crop.height)))
    let (width, height) = (max(1, Int(Float(crop.width) * ratio)), max(1, Int(Float(crop.height) * ratio)))
    guard let shown = ratio < 1 ? crop.resized(width: width, height: height) : crop,
      let jpeg = try? JPEGFile.encode(shown, name: "alert"), jpeg.count <= Self.maximumBytes
    else { return nil }
    self.jpeg = jpeg
    self.width = shown.width
    self.height = shown.height
  }

  private static func hide(
    _ box: Box, in crop: RGBImage, left: Int, top: Int, keeping: (x: Int, y: Int, width: Int, height: Int)
  ) {
    let (across, down) = (box.width * surround, box.height * surround)
    guard
      let part = PixelRectangle(
        Box(x: box.x - across, y: box.y - down, width: box.width + 2 * across, height: box.height + 2 * down))
    else { return }
    crop.pixelate(
      x: part.x - left, y: part.y - top, width: part.width, height: part.height,
      block: max(2, Int((box.width / blocks).rounded(.up))), keeping: keeping)
  }
}
