/// An 8-bit RGB image with a stride of its own, for tests.
struct TestImage: Equatable {
  let width: Int
  let height: Int
  let stride: Int
  var bytes: [UInt8]

  /// One colour, the bytes between rows included.
  init(width: Int, height: Int, padding: Int = 0, value: UInt8) {
    self.width = width
    self.height = height
    stride = 3 * width + padding
    // The last row ends with its last pixel, so that reading further is reading out of bounds.
    bytes = [UInt8](repeating: value, count: (height - 1) * stride + 3 * width)
  }

  /// Noise, or hard black and white, which shows weighting errors best.
  init(width: Int, height: Int, padding: Int = 0, random: inout SplitMix64) {
    self.init(width: width, height: height, padding: padding, value: 0)
    let hard = Bool.random(using: &random)
    for i in bytes.indices {
      let noise = UInt8.random(in: 0...255, using: &random)
      bytes[i] = hard ? (noise < 128 ? 0 : 255) : noise
    }
  }

  subscript(x: Int, y: Int, channel: Int) -> UInt8 {
    get { bytes[y * stride + 3 * x + channel] }
    set { bytes[y * stride + 3 * x + channel] = newValue }
  }

  /// The value, or 0 outside the image.
  func valueOrBlack(_ x: Double, _ y: Double, _ channel: Int) -> Double {
    guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return 0 }
    return Double(self[Int(x), Int(y), channel])
  }
}
