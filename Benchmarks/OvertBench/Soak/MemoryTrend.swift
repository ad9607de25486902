import Foundation

/// Memory over time: its slope by least squares over the means of whole minutes, since neighbouring samples are no news,
/// with the upper end of its 95 % interval.
struct MemoryTrend {
  /// Seconds and bytes.
  let samples: [(seconds: Double, bytes: Double)]

  /// Mean bytes of each whole minute after the warm-up.
  private var minutes: [(minute: Double, bytes: Double)] {
    var sums: [Int: (Double, Int)] = [:]
    for sample in samples where sample.seconds >= Self.warmUp {
      let minute = Int(sample.seconds / 60)
      sums[minute, default: (0, 0)].0 += sample.bytes
      sums[minute, default: (0, 0)].1 += 1
    }
    // The last minute may not be whole.
    return sums.sorted { $0.key < $1.key }.dropLast().map { (Double($0.key), $0.value.0 / Double($0.value.1)) }
  }

  /// Seconds that are not counted.
  static let warmUp = 300.0

  /// The mean after the warm-up.
  var mean: Double {
    let minutes = minutes
    return minutes.isEmpty ? 0 : minutes.reduce(0) { $0 + $1.bytes } / Double(minutes.count)
  }

  /// What eight hours would add, as a share of the mean: the estimate and the upper end of its 95 % interval. `nil` with
  /// fewer than five minutes.
  var growthInEightHours: (estimate: Double, upper: Double)? {
    let minutes = minutes
    guard minutes.count >= 5, mean > 0 else { return nil }
    let count = Double(minutes.count)
    let centre = minutes.reduce(0) { $0 + $1.minute } / count
    let spread = minutes.reduce(0) { $0 + ($1.minute - centre) * ($1.minute - centre) }
    let slope = minutes.reduce(0) { $0 + ($1.minute - centre) * ($1.bytes - mean) } / spread
    let residual = minutes.reduce(0) { sum, point in
      let error = point.bytes - mean - slope * (point.minute - centre)
      return sum + error * error
    }
    let error = (residual / (count - 2) / spread).squareRoot()
    return (slope * 480 / mean, (slope + Self.quantile(minutes.count - 2) * error) * 480 / mean)
  }

  /// The 97.5 % quantile of Student's distribution, by its expansion in the normal one (Abramowitz and Stegun 26.7.5).
  private static func quantile(_ degrees: Int) -> Double {
    let (z, n) = (1.959963985, Double(degrees))
    let first = (z * z * z + z) / 4
    let second = (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / 96
    return z + first / n + second / (n * n)
  }
}
