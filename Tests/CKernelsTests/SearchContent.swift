import CKernels

/// Lists and probes that a search by codes could get wrong.
enum SearchContent: CaseIterable {
  /// Unit vectors in all directions.
  case templates
  /// Unit vectors in nearly one direction: scores differ in their last bits only.
  case nearlyEqual
  /// The same few rows again and again: nothing but the order of rows decides.
  case duplicates
  /// Rows of very different lengths beside each other.
  case everyLength
  /// Numbers so small that their codes' scale has no bits left.
  case subnormal
  /// Numbers near the largest, whose scores are infinite or no numbers.
  case huge
  /// Rows of zeros, and single numbers.
  case sparse
  /// Rows with infinities and what is not a number.
  case notFinite
  /// Numbers at the middle between two codes.
  case halves

  /// `count` vectors, one after the other.
  func vectors(_ count: Int, _ dimension: Int, _ random: inout SplitMix64) -> [Float] {
    let base = unit(dimension, &random)
    let few = (0..<3).map { _ in unit(dimension, &random) }
    return (0..<count).flatMap { _ in vector(dimension, base, few, &random) }
  }

  private func vector(_ dimension: Int, _ base: [Float], _ few: [[Float]], _ random: inout SplitMix64) -> [Float] {
    switch self {
    case .templates: return unit(dimension, &random)
    case .nearlyEqual:
      return base.map { $0.nextUp.advanced(by: .random(in: -3e-7...3e-7, using: &random)) }
    case .duplicates: return few.randomElement(using: &random) ?? base
    case .everyLength:
      let size = Float(sign: .plus, exponent: .random(in: -40...25, using: &random), significand: 1)
      return unit(dimension, &random).map { $0 * size }
    case .subnormal:
      return (0..<dimension).map { _ in
        Float(bitPattern: .random(in: 0..<0x0000_1000, using: &random)) * (Bool.random(using: &random) ? 1 : -1)
      }
    case .huge: return unit(dimension, &random).map { $0 * (Bool.random(using: &random) ? 3e38 : 1e20) }
    case .sparse:
      var row = [Float](repeating: 0, count: dimension)
      if Bool.random(using: &random) {
        row[.random(in: 0..<dimension, using: &random)] = .random(in: -1...1, using: &random)
      }
      return row
    case .notFinite:
      var row = unit(dimension, &random)
      let odd: [Float] = [.nan, .infinity, -.infinity, 0.5]
      row[.random(in: 0..<dimension, using: &random)] = odd.randomElement(using: &random) ?? 0
      return row
    case .halves:
      // The largest number is 127 and so the scale 1.
      var row = (0..<dimension).map { _ in Float(Int.random(in: -126...126, using: &random)) + 0.5 }
      row[0] = 127
      return row
    }
  }

  private func unit(_ dimension: Int, _ random: inout SplitMix64) -> [Float] {
    let row = (0..<dimension).map { _ in
      (0..<4).reduce(Float(0)) { sum, _ in sum + .random(in: -1...1, using: &random) }
    }
    let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return row.map { $0 / length }
  }
}
