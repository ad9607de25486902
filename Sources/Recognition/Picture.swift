import Imaging

/// What a camera gave at one moment: the picture that faces are looked for in and, from a camera with two streams, a larger
/// one of the same view and moment, out of which shots are measured and compared.
///
/// The two may differ in both scales (a sub-stream with pixels that are not square); they show the same view.
public struct Picture {
  /// The picture that faces are looked for in.
  public let image: RGBImage
  /// The larger picture of the same view and moment.
  public let detail: RGBImage?
  /// When the frame arrived, in nanoseconds of the boot clock: passed through to what comes of it, so that latency can be
  /// measured.
  public let arrival: UInt64?

  /// A picture. A `detail` that is smaller than `image` is left out.
  public init(_ image: RGBImage, detail: RGBImage? = nil, arrival: UInt64? = nil) {
    self.image = image
    self.detail = detail.flatMap { $0.width >= image.width && $0.height >= image.height ? $0 : nil }
    self.arrival = arrival
  }

  /// The picture that shots are taken from.
  public var source: RGBImage { detail ?? image }

  /// Pixels of ``source`` for one pixel of ``image``, across and down.
  public var scale: SIMD2<Float> {
    guard let detail else { return SIMD2(repeating: 1) }
    return [Float(detail.width) / Float(image.width), Float(detail.height) / Float(image.height)]
  }
}
