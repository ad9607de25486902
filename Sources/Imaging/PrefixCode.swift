/// A canonical prefix code, given by the lengths of its code words (RFC 1951, 3.2.2).
struct PrefixCode {
  /// How many code words there are of each length, from 0 to 15 bits.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their code words.
  private var symbols: [Int] = []

  /// The code in which symbol i has a word of `lengths[i]` bits, 0 meaning none; nil if there are more words than fit.
  init?(lengths: [UInt8]) {
    self.init(complete: lengths)
    var room = 1
    for count in counts[1...] {
      room = room * 2 - count
      if room < 0 { return nil }
    }
  }

  /// The same for lengths that are known to fit.
  ///
  /// - Precondition: no length is above 15.
  init(complete lengths: [UInt8]) {
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var next = [Int](repeating: 0, count: 16)
    for length in 1..<16 { next[length] = next[length - 1] + counts[length - 1] }
    symbols = [Int](repeating: 0, count: next[15] + counts[15])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[next[Int(length)]] = symbol
      next[Int(length)] += 1
    }
  }

  /// The symbol of the next code word, nil at the end or if there is no such word.
  func next(_ bits: inout BitReader) -> Int? {
    var word = 0
    // The first word of the current length, and how many shorter ones there are.
    var first = 0
    var shorter = 0
    for length in 1..<16 {
      guard let bit = bits.take(1) else { return nil }
      word = word << 1 | bit
      let count = counts[length]
      if word - first < count { return symbols[shorter + word - first] }
      shorter += count
      first = (first + count) << 1
    }
    return nil
  }
}
