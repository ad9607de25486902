/// How far two templates are from each other.
struct Difference: CustomStringConvertible {
  /// The largest difference of a single number.
  let maximum: Double
  /// The Euclidean distance.
  let distance: Double
  /// The cosine of the angle between them.
  let cosine: Double

  /// Compares templates of equal length; an unequal length is as far as can be.
  init(_ one: [Float], _ other: [Float]) {
    guard one.count == other.count, !one.isEmpty else {
      (maximum, distance, cosine) = (.infinity, .infinity, -1)
      return
    }
    var (largest, squares, product, first, second) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (left, right) in zip(one.map(Double.init), other.map(Double.init)) {
      largest = max(largest, abs(left - right))
      squares += (left - right) * (left - right)
      product += left * right
      first += left * left
      second += right * right
    }
    maximum = largest
    distance = squares.squareRoot()
    cosine = product / (first * second).squareRoot()
  }

  var description: String { "max-abs \(maximum), L2 \(distance), cosine \(cosine)" }

  /// The worst of each.
  static func summary(_ all: [Difference]) -> String {
    let (maximum, distance, cosine) = (all.map(\.maximum).max(), all.map(\.distance).max(), all.map(\.cosine).min())
    return "worst max-abs \(maximum ?? 0), L2 \(distance ?? 0), cosine \(cosine ?? 0)"
  }
}
