import CKernels

/// A picture of 8-bit red, green and blue, interleaved, in memory of its own.
///
/// Rows start on boundaries of 64 bytes, `stride` bytes apart; what lies between the last pixel of a row and the next row
/// means nothing. A picture may show people nobody was told to look for, so its memory is overwritten when it dies.
/// It has one owner at a time and is therefore not `Sendable`.
public final class RGBImage {
  /// Width in pixels.
  public let width: Int
  /// Height in pixels.
  public let height: Int
  /// Bytes from the start of one row to the start of the next; a multiple of 192, at least `3 * width`.
  public let stride: Int

  private let memory: UnsafeMutableRawPointer

  /// The widest and the highest picture that can be made, in pixels; far above every limit for what is read.
  public static let maximumSide = 65_536

  /// A black picture.
  ///
  /// - Precondition: `width` and `height` lie within `1...maximumSide`. Sizes that come from outside are checked
  ///   against an `ImageLimits` first.
  public init(width: Int, height: Int) {
    precondition((1...Self.maximumSide).contains(width), "the width of a picture is 1...\(Self.maximumSide) pixels")
    precondition((1...Self.maximumSide).contains(height), "the height of a picture is 1...\(Self.maximumSide) pixels")
    self.width = width
    self.height = height
    // swscale's vector code converts pixels in groups of up to 32, and leaves out the last group of a row that has no
    // room for all of it. Groups of 64 also keep the rows aligned.
    stride = (width + 63) / 64 * 64 * 3
    let size = stride * height
    memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
  }

  deinit {
    wipe()
    unsafe memory.deallocate()
  }

  /// All rows, `height * stride` bytes. Valid for as long as the picture is kept alive, and no longer.
  @unsafe public var bytes: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(start: memory, count: stride * height)
  }

  /// Makes the picture black in a way that the compiler cannot leave out.
  public func wipe() {
    unsafe overt_wipe(memory, stride * height)
  }

  /// The pixel at column `x` and row `y`, counted from the upper left corner.
  ///
  /// - Precondition: the pixel lies inside the picture. Meant for drawing and for tests, not for inner loops.
  public subscript(x: Int, y: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
    get {
      let pixel = unsafe pixel(x, y)
      return unsafe (pixel[0], pixel[1], pixel[2])
    }
    set {
      let pixel = unsafe pixel(x, y)
      unsafe pixel[0] = newValue.red
      unsafe pixel[1] = newValue.green
      unsafe pixel[2] = newValue.blue
    }
  }

  private func pixel(_ x: Int, _ y: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(x >= 0 && x < width && y >= 0 && y < height, "pixel \(x),\(y) is outside a \(width)×\(height) picture")
    return unsafe memory.assumingMemoryBound(to: UInt8.self) + (y * stride + x * 3)
  }
}

@available(*, unavailable)
extension RGBImage: Sendable {}
