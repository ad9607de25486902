/// Whether what is counted in a deployment is spread over the bins as it was in the evaluation.
///
/// The measure is the population stability index Σ (p − q) ln(p / q); bins that are empty on one side are filled up with one
/// further face for each side, spread as both together are. Where nothing has changed it is about χ²(19) times
/// (1/n + 1/m) (Yurdakul 2018), so the limit is the usual 0.1 for "some shift" (Siddiqi 2006) and, above it, what chance
/// alone exceeds once in a thousand times.
public enum Drift {
  /// Faces in the counters at the first look; each further one is at twice as many, so that a long day brings few looks.
  public static let firstLook = 500
  /// What chance exceeds once in a thousand times, of χ² with 19 degrees of freedom.
  static let chance = 43.820_195_964_5
  /// The index that is called some shift.
  static let shift = 0.1

  /// The index of counts against a reference; 0 where either is empty.
  public static func index(_ counts: [Int], against reference: [Int]) -> Double {
    let n = Double(counts.clampedSum)
    let m = Double(reference.clampedSum)
    guard n > 0, m > 0, counts.count == reference.count else { return 0 }
    var sum = 0.0
    for (count, other) in zip(counts, reference) {
      let both = (Double(count) + Double(other)) / (n + m)
      guard both > 0 else { continue }
      let p = (Double(count) + both) / (n + 1)
      let q = (Double(other) + both) / (m + 1)
      sum += (p - q) * naturalLogarithm(p / q)
    }
    return sum
  }

  /// The index above which a shift is flagged.
  public static func limit(_ counts: [Int], against reference: [Int]) -> Double {
    let n = Double(counts.clampedSum)
    let m = Double(reference.clampedSum)
    return n > 0 && m > 0 ? shift + chance * (1 / n + 1 / m) : .infinity
  }

  /// The index and its limit in thousandths, and whether it is passed; `nil` where there is nothing to compare.
  public static func look(_ counts: [Int], against reference: [Int]?) -> (value: Int, limit: Int, isPassed: Bool)? {
    guard let reference, counts.clampedSum > 0, reference.clampedSum > 0 else { return nil }
    let index = index(counts, against: reference)
    let limit = limit(counts, against: reference)
    return (Int((index * 1_000).rounded()), Int((min(limit, 1e6) * 1_000).rounded()), index > limit)
  }
}
