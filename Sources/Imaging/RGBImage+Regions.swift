import CKernels

extension RGBImage {
  /// A copy of the part from column `x` and row `y`, cut to what lies inside; `nil` when nothing does.
  public func cropped(x: Int, y: Int, width: Int, height: Int) -> RGBImage? {
    guard let (left, top, right, bottom) = inside(x, y, width, height) else { return nil }
    let part = RGBImage(width: right - left, height: bottom - top)
    guard let source = unsafe bytes.baseAddress, let target = unsafe part.bytes.baseAddress else { return nil }
    for row in 0..<part.height {
      unsafe (target + row * part.stride)
        .copyMemory(from: source + (top + row) * stride + left * 3, byteCount: part.width * 3)
    }
    withExtendedLifetime((self, part)) {}
    return part
  }

  /// Another size of this picture, each pixel the mean of what it covers; `nil` when a side is out of range.
  public func resized(width: Int, height: Int) -> RGBImage? {
    let sides = 1...Int(OVERT_IMAGE_MAX_SIDE)
    guard sides.contains(width), sides.contains(height) else { return nil }
    let result = RGBImage(width: width, height: height)
    return resize(into: result) ? result : nil
  }

  /// Writes this picture into `target` at its size, each pixel the mean of what it covers; false when a side is out of
  /// range.
  public func resize(into target: RGBImage) -> Bool {
    guard let from = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      let to = unsafe target.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return false }
    let count = overt_area_resize_scratch_floats(width, target.width)
    let isDone = unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: max(1, count)) { scratch in
      guard let scratch = scratch.baseAddress else { return false }
      defer { unsafe overt_wipe(scratch, count * 4) }
      return unsafe overt_area_resize_rgb(
        from, width, height, stride, to, target.width, target.height, target.stride, scratch)
    }
    withExtendedLifetime((self, target)) {}
    return isDone
  }

  /// Writes this picture into `target`, which is a whole multiple as wide and high, each pixel as a block.
  public func enlarge(into target: RGBImage) {
    let (across, down) = (target.width / width, target.height / height)
    guard across > 0, down > 0, let from = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      let to = unsafe target.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return }
    for y in 0..<height * down {
      let (source, row) = unsafe (from + y / down * stride, to + y * target.stride)
      for x in 0..<width * across {
        for channel in 0..<3 { unsafe row[x * 3 + channel] = source[x / across * 3 + channel] }
      }
    }
    withExtendedLifetime((self, target)) {}
  }

  /// Replaces a part, cut to what lies inside, by squares of `block` pixels of one colour each, the mean of what was there.
  ///
  /// - Parameter keeping: a rectangle (x, y, width, height) that stays as it is.
  public func pixelate(
    x: Int, y: Int, width: Int, height: Int, block: Int, keeping: (x: Int, y: Int, width: Int, height: Int)? = nil
  ) {
    guard let (left, top, right, bottom) = inside(x, y, width, height) else { return }
    let block = max(1, block)
    let kept = keeping.map { ($0.x..<max($0.x, $0.x + $0.width), $0.y..<max($0.y, $0.y + $0.height)) }
    for upper in Swift.stride(from: top, to: bottom, by: block) {
      for start in Swift.stride(from: left, to: right, by: block) {
        flatten(start..<min(start + block, right), upper..<min(upper + block, bottom), keeping: kept)
      }
    }
  }

  private func flatten(_ columns: Range<Int>, _ rows: Range<Int>, keeping: (Range<Int>, Range<Int>)?) {
    guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var sums: SIMD3<Int> = .zero
    for y in rows {
      for x in columns {
        for channel in 0..<3 { unsafe sums[channel] += Int(base[y * stride + x * 3 + channel]) }
      }
    }
    let count = columns.count * rows.count
    for y in rows {
      for x in columns {
        if let keeping, keeping.0.contains(x), keeping.1.contains(y) { continue }
        for channel in 0..<3 {
          unsafe base[y * stride + x * 3 + channel] = UInt8(clamping: (sums[channel] + count / 2) / max(1, count))
        }
      }
    }
    withExtendedLifetime(self) {}
  }

  /// The part's edges, cut to the picture; `nil` when nothing is left.
  private func inside(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (Int, Int, Int, Int)? {
    let (left, top) = (max(0, x), max(0, y))
    let (across, right) = x.addingReportingOverflow(width)
    let (down, bottom) = y.addingReportingOverflow(height)
    guard !right, !bottom, width > 0, height > 0 else { return nil }
    let (end, floor) = (min(across, self.width), min(down, self.height))
    return left < end && top < floor ? (left, top, end, floor) : nil
  }
}
