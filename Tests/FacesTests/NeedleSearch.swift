/// Looks for many needles at once: every eight bytes of the hay are looked up among the needles' own.
struct NeedleSearch {
  private let needles: [[UInt8]]
  private var places: [UInt64: [(needle: Int, offset: Int)]] = [:]
  private var filter = [Bool](repeating: false, count: 1 << 16)

  init(_ needles: [[UInt8]]) {
    self.needles = needles
    for (index, needle) in needles.enumerated() {
      // One of eight neighbouring offsets falls on the hay's eight-byte boundaries, wherever the needle lies.
      for offset in 0..<8 {
        let word = needle.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
        places[word, default: []].append((index, offset))
        filter[Self.slot(word)] = true
      }
    }
  }

  /// Calls `found` with the index of each needle in `hay`, once for each place.
  func search(_ hay: UnsafeRawBufferPointer, found: (Int) -> Void) {
    filter.withUnsafeBufferPointer { filter in
      for start in stride(from: 0, to: hay.count - 7, by: 8) {
        let word = hay.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        guard filter[Self.slot(word)], let candidates = places[word] else { continue }
        for (index, offset) in candidates where start >= offset && start - offset + needles[index].count <= hay.count {
          if hay[(start - offset)..<(start - offset + needles[index].count)].elementsEqual(needles[index]) {
            found(index)
          }
        }
      }
    }
  }

  private static func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}
