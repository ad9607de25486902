/// Scores as whole numbers in the same order, so that counting can find a threshold to the last bit.
enum ScoreKey {
  /// The key of a score that is a number; −0 and 0 have one.
  static func key(_ score: Float) -> UInt32 {
    let bits = (score + 0).bitPattern
    return bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
  }

  /// The score that has a key.
  static func score(_ key: UInt32) -> Float {
    Float(bitPattern: key & 0x8000_0000 == 0 ? ~key : key & 0x7FFF_FFFF)
  }

  /// Bits of a key within one bin of a census.
  static let lowerBits: UInt32 = 12
  /// Bins of a census.
  static let bins = 1 << (32 - Int(lowerBits))
  /// Keys in a bin.
  static let keysPerBin = 1 << Int(lowerBits)
}

extension ScoreKey {
  /// The bins that hold a score of either census, in ascending order.
  static func occupied(_ one: ScoreCensus, _ other: ScoreCensus) -> [Int] {
    (0..<bins).filter { one.bins[$0] + other.bins[$0] > 0 }
  }
}

extension ScoreCensus {
  /// Scores in bins above this one.
  func higher(than bin: Int) -> Int { bins[(bin + 1)...].reduce(0, +) }
}
