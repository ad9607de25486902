import CFFmpeg
import Imaging

/// Turns a video's decoded frames into upright pictures of red, green and blue.
final class PixelOutput {
  /// Width and height in pixels of the pictures, and of the frames as stored.
  let (width, height): (Int, Int)
  let (storedWidth, storedHeight): (Int, Int)

  private let name: String
  let orientation: Orientation
  /// The frame as stored, where it has to be turned afterwards.
  private let stored: RGBImage?
  private var converter: ColourConverter?

  /// For frames of this size that must be turned like this.
  init(storedWidth: Int, storedHeight: Int, orientation: Orientation, name: String) {
    self.name = name
    self.orientation = orientation
    (self.storedWidth, self.storedHeight) = (storedWidth, storedHeight)
    width = orientation.exchangesSides ? storedHeight : storedWidth
    height = orientation.exchangesSides ? storedWidth : storedHeight
    stored = orientation == .upright ? nil : RGBImage(width: storedWidth, height: storedHeight)
  }

  /// Refuses a frame of another size than the first.
  func check(_ frame: FrameHandle, index: Int) throws(CaptureError) {
    let (width, height) = unsafe (Int(frame.pointer.pointee.width), Int(frame.pointer.pointee.height))
    guard width == storedWidth, height == storedHeight else {
      throw .sizeChanged(
        name: name, index: index, width: width, height: height, formerWidth: storedWidth, formerHeight: storedHeight)
    }
  }

  /// Converts `frame`, which has passed `check`.
  ///
  /// - Precondition: `image` has `width` and `height`.
  func copy(_ frame: FrameHandle, into image: RGBImage) throws(CaptureError) {
    precondition(image.width == width && image.height == height, "the image must have the video's size")
    let input = VideoColour.input(of: frame)
    if converter?.input != input {
      converter = ColourConverter(input, quality: Self.isPlain(input.format) ? .fast : .exact)
    }
    guard let converter, converter.convert(frame, into: stored ?? image) else {
      throw .unsupported(name: name, reason: "its pixel format cannot be converted")
    }
    if let stored { orientation.turn(stored, into: image) }
  }

  /// Eight bits at most. What swscale makes of more without exact rounding is up to three levels too dark.
  private static func isPlain(_ format: AVPixelFormat) -> Bool {
    guard let descriptor = unsafe av_pix_fmt_desc_get(format) else { return true }
    return unsafe descriptor.pointee.comp.0.depth <= 8
  }
}
