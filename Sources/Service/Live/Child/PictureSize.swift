/// The size of a camera's pictures: what networks are made ready for.
package struct PictureSize: Hashable, Sendable {
  /// The picture that faces are looked for in.
  package let image: FrameSize
  /// The camera's own picture, where faces are looked for in a smaller one.
  package let detail: FrameSize?

  /// A size.
  package init(image: FrameSize, detail: FrameSize? = nil) {
    self.image = image
    self.detail = detail
  }
}

extension FeedFrame {
  /// The size of its pictures.
  package var size: PictureSize { PictureSize(image: FrameSize(width: width, height: height), detail: detail) }
}
