/// How much a picture is reduced before YuNet looks at it, and the shape that the network is compiled for.
struct YuNetPlan: Hashable {
  /// The network halves its input five times, so both sides are multiples of this.
  static let unit = 32

  /// The frame's size in pixels.
  let frameWidth: Int, frameHeight: Int
  /// The reduced picture's size in pixels; it lies in the upper left corner of the input.
  let width: Int, height: Int
  /// The input's size in pixels: the picture's, filled up with black to whole units.
  let inputWidth: Int, inputHeight: Int

  /// Pixels of the frame for one pixel of the input.
  var step: SIMD2<Float> {
    [Float(frameWidth) / Float(width), Float(frameHeight) / Float(height)]
  }

  /// Plans for frames of this size, so that a face of `minimumFace` pixels is `smallest` pixels wide in the input. A
  /// picture is never enlarged.
  init(frameWidth: Int, frameHeight: Int, minimumFace: Int, smallest: Int) {
    let scale = min(1, Double(smallest) / Double(max(1, minimumFace)))
    func reduced(_ length: Int) -> Int { max(1, Int((Double(length) * scale).rounded())) }
    func padded(_ length: Int) -> Int { (length + Self.unit - 1) / Self.unit * Self.unit }
    self.frameWidth = frameWidth
    self.frameHeight = frameHeight
    width = reduced(frameWidth)
    height = reduced(frameHeight)
    inputWidth = padded(width)
    inputHeight = padded(height)
  }

  /// Plans for pictures of a size.
  init(_ size: DetectionSize, smallest: Int) {
    self.init(
      frameWidth: size.width, frameHeight: size.height, minimumFace: size.minimumFace, smallest: smallest)
  }
}
