import Imaging

/// The pixels of one frame: the picture that faces are looked for in and, from a camera with a sub-stream, the camera's own
/// picture of the same moment.
package struct FramePicture {
  /// The picture that faces are looked for in.
  package let image: RGBImage
  /// The camera's own picture, larger, of the same view and moment.
  package let detail: RGBImage?

  /// The pixels of a frame.
  package init(_ image: RGBImage, detail: RGBImage? = nil) {
    self.image = image
    self.detail = detail
  }
}

/// A picture's size in pixels.
package struct FrameSize: Hashable, Sendable {
  /// Width and height.
  package let width: Int, height: Int

  /// A size.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
