/// A bundle of entries as it was read, and where each entry lies in it: none is copied.
struct RawBundle {
  let bytes: [UInt8]
  private let ends: [Int]

  /// Finds the first `count` entries; `nil` when there are fewer, or when `isWhole` and something follows them.
  init?(_ bytes: [UInt8], count: Int, isWhole: Bool) {
    var ends: [Int] = []
    ends.reserveCapacity(count)
    var position = 0
    for _ in 0..<count {
      guard bytes.count - position >= 2 else { return nil }
      let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
      position += 2
      guard bytes.count - position >= length else { return nil }
      position += length
      ends.append(position)
    }
    guard !isWhole || position == bytes.count else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of entries.
  var count: Int { ends.count }

  /// The entry at a position, 0 ..< ``count``.
  func entry(_ position: Int) -> ArraySlice<UInt8> {
    let start = position == 0 ? 0 : ends[position - 1]
    return bytes[start + 2..<ends[position]]
  }

  /// Where the first `count` entries end.
  func end(of count: Int) -> Int { count == 0 ? 0 : ends[count - 1] }
}
