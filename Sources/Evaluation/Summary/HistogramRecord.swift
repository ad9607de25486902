/// Scores, or a measure of quality, in bins of equal width.
public struct HistogramRecord: Encodable, Sendable {
  /// What is counted.
  public let name: String
  let low: Double
  let high: Double
  /// Mated scores, or all of a measure.
  let counts: [Int]
  /// Non-mated scores.
  let nonMated: [Int]?

  init?(_ rates: ComparisonRates, bins: Int = 80) {
    let ranges = [rates.mated.range, rates.nonMated.range].compactMap(\.self)
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max(), low < high,
      low.isFinite, high.isFinite
    else { return nil }
    name = "score"
    self.low = Double(low)
    self.high = Double(high)
    counts = rates.mated.histogram(from: low, to: high, count: bins)
    nonMated = rates.nonMated.histogram(from: low, to: high, count: bins)
  }

  init?(_ name: String, _ values: [Float], bins: Int = 40) {
    let values = values.filter(\.isFinite).sorted()
    guard values.count > 1, let first = values.first, let last = values.last, first < last else { return nil }
    var counts = [Int](repeating: 0, count: bins)
    for value in values { counts[min(bins - 1, Int((value - first) / (last - first) * Float(bins)))] += 1 }
    self.name = name
    (low, high) = (Double(first), Double(last))
    self.counts = counts
    nonMated = nil
  }

  /// Each measure of quality over all images with a face.
  static func quality(_ templates: [ImageTemplate]) -> [HistogramRecord] {
    ImageTemplate.qualityNames.enumerated().compactMap { place, name in
      HistogramRecord(name, templates.compactMap { $0.quality?[place] })
    }
  }
}
