import Imaging
import Recognition

/// Makes the previews of one camera, on the thread that looks at it.
final class CameraPreview {
  private var maker = PreviewMaker()

  /// The preview of a picture as a JPEG file; `nil` when it is too early for one, or it would not pass.
  ///
  /// - Parameter now: by the clock and not by the camera's, so that a recording that is looked at quickly has no more of them.
  func make(of image: RGBImage, now: BootMoment) -> [UInt8]? {
    guard let jpeg = maker.make(of: image, at: Double(now.nanoseconds) / 1e9), jpeg.count <= WireLimits.picture else {
      return nil
    }
    return jpeg
  }
}
