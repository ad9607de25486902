import Glibc

/// How often each brightness occurs in a rectangle of pixels. Luma is BT.601, (77 R + 150 G + 29 B + 128) >> 8.
struct LumaHistogram {
  private(set) var counts = [Int](repeating: 0, count: 256)
  private(set) var total = 0

  /// Counts one pixel.
  mutating func add(_ luma: UInt8) {
    counts[Int(luma)] += 1
    total += 1
  }

  /// The share of pixels in `range`, 0 … 1.
  func share(_ range: ClosedRange<Int>) -> Float {
    total == 0 ? 0 : Float(counts[range].reduce(0, +)) / Float(total)
  }

  /// The entropy in bits, 0 … 8.
  var entropy: Float {
    var sum: Float = 0
    for count in counts where count > 0 {
      let share = Float(count) / Float(total)
      sum -= share * log2(share)
    }
    return sum
  }

  /// What both have in common, 0 … 1, in classes of 16 steps of brightness.
  func intersection(_ other: LumaHistogram) -> Float {
    guard total > 0, other.total > 0 else { return 0 }
    var sum: Float = 0
    for start in stride(from: 0, to: 256, by: 16) {
      sum += min(share(start...start + 15), other.share(start...start + 15))
    }
    return sum
  }

  /// The luma of the pixel at `pixel`, three bytes of red, green and blue.
  static func luma(_ pixel: UnsafePointer<UInt8>) -> UInt8 {
    let (red, green, blue) = (UInt32(pixel[0]), UInt32(pixel[1]), UInt32(pixel[2]))
    let sum: UInt32 = 77 * red + 150 * green + 29 * blue + 128
    return UInt8(truncatingIfNeeded: sum >> 8)
  }
}
