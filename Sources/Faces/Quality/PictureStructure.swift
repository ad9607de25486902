import Imaging

/// What the picture's own pixels say besides the face: edges of a codec's blocks, and structure around the head.
struct PictureStructure {
  private let start: UnsafePointer<UInt8>
  private let width: Int, height: Int, stride: Int
  /// A picture larger than this is looked at on a grid, so that the time is bounded.
  private static let samples = 256

  init?(_ image: RGBImage) {
    guard let base = image.bytes.baseAddress else { return nil }
    start = UnsafePointer(base.assumingMemoryBound(to: UInt8.self))
    (width, height, stride) = (image.width, image.height, image.stride)
  }

  private func luma(_ x: Int, _ y: Int) -> Int {
    Int(LumaHistogram.luma(start + y * stride + x * 3))
  }

  /// How much larger the steps are where blocks of 8 pixels meet than elsewhere in `box`: 0 for none, 1 for twice as large.
  ///
  /// The grid need not start at the picture's corner: of its 8 places in each direction the one with the largest steps
  /// counts, against the median of the others.
  func blockiness(in box: Box) -> Float {
    let columns = Self.range(box.x, box.width, within: width)
    let rows = Self.range(box.y, box.height, within: height)
    guard columns.count >= 32, rows.count >= 32 else { return 0 }
    var across = [Float](repeating: 0, count: 8)
    var down = across
    var acrossCount = across
    var downCount = across
    let skip = max(1, rows.count / Self.samples)
    for y in Swift.stride(from: rows.lowerBound + 2, to: rows.upperBound - 2, by: skip) {
      for x in columns.lowerBound + 2..<columns.upperBound - 2 {
        // How far a step stands out from the two steps beside it, so that a slope does not count.
        let here = abs(luma(x, y) - luma(x - 1, y))
        let beside = abs(luma(x - 1, y) - luma(x - 2, y)) + abs(luma(x + 1, y) - luma(x, y))
        across[x % 8] += max(0, Float(here) - Float(beside) / 2)
        acrossCount[x % 8] += 1
        let below = abs(luma(x, y) - luma(x, y - 1))
        let around = abs(luma(x, y - 1) - luma(x, y - 2)) + abs(luma(x, y + 1) - luma(x, y))
        down[y % 8] += max(0, Float(below) - Float(around) / 2)
        downCount[y % 8] += 1
      }
    }
    return (Self.excess(across, acrossCount) + Self.excess(down, downCount)) / 2
  }

  private static func excess(_ sums: [Float], _ counts: [Float]) -> Float {
    let means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }.sorted()
    let middle = (means[3] + means[4]) / 2
    return max(0, means[7] / max(0.05, middle) - 1)
  }

  /// The mean step of brightness between neighbours a hundredth of the head's width apart, in the part of the picture up to
  /// one head's width around `head` that the head itself does not cover; `nil` where there is none.
  func backgroundStep(around head: Box) -> Float? {
    let columns = Self.range(head.x - head.width, head.width * 3, within: width)
    // Below the chin are shoulders.
    let rows = Self.range(head.y - head.height / 2, head.height * 1.25, within: height)
    let inside = (
      Self.range(head.x - head.width * 0.15, head.width * 1.3, within: width),
      Self.range(head.y - head.height * 0.1, head.height * 1.2, within: height)
    )
    let step = max(1, Int(head.width / 50))
    var sum = 0
    var count = 0
    let skip = max(step, columns.count / Self.samples)
    for y in Swift.stride(from: rows.lowerBound, to: rows.upperBound - step, by: skip) {
      for x in Swift.stride(from: columns.lowerBound, to: columns.upperBound - step, by: skip)
      where !(inside.0.contains(x) && inside.1.contains(y)) {
        sum += abs(luma(x + step, y) - luma(x, y)) + abs(luma(x, y + step) - luma(x, y))
        count += 2
      }
    }
    return count < 64 ? nil : Float(sum) / Float(count)
  }

  private static func range(_ start: Float, _ length: Float, within limit: Int) -> Range<Int> {
    guard start.isFinite, length.isFinite, length > 0 else { return 0..<0 }
    let low = Int(max(0, min(Float(limit), start)))
    return low..<max(low, Int(max(0, min(Float(limit), start + length))))
  }
}
