import Imaging

/// Makes previews of one camera's view: seldom, small, and pixelated as a whole before anything is encoded.
public struct PreviewMaker: ~Copyable {
  /// Seconds between two previews at least.
  public static let interval = 0.5
  /// The largest face that the camera can show whole, as a share of the picture's height.
  public let largestFace: Float
  private var last: Double?
  private var blocks: RGBImage?
  private var shown: RGBImage?

  /// A maker for one camera; see ``PreviewPlan`` for `largestFace`.
  public init(largestFace: Float = 1) {
    self.largestFace = largestFace
  }

  /// Whether a preview may be made of a frame at `time`, in seconds of the source.
  public func isDue(at time: Double) -> Bool {
    guard let last else { return true }
    return time < last || time - last + 0.0005 >= Self.interval
  }

  /// The preview of a frame as a JPEG file; `nil` when it is too early for one.
  public mutating func make(of image: RGBImage, at time: Double) -> [UInt8]? {
    guard isDue(at: time), let shown = pixelated(image) else { return nil }
    last = time
    return try? JPEGFile.encode(shown, step: 5, name: "preview")
  }

  /// The preview's picture before it is encoded: each block one colour, the mean of what it covers.
  package mutating func pixelated(_ image: RGBImage) -> RGBImage? {
    let plan = PreviewPlan(width: image.width, height: image.height, largestFace: largestFace)
    if blocks?.width != plan.columns || blocks?.height != plan.rows {
      blocks = RGBImage(width: plan.columns, height: plan.rows)
      shown = RGBImage(width: plan.columns * plan.enlargement, height: plan.rows * plan.enlargement)
    }
    guard let blocks, let shown, image.resize(into: blocks) else { return nil }
    blocks.enlarge(into: shown)
    return shown
  }
}
