import Glibc

/// How far the rates of several groups lie apart, as NISTIR 8280 and ISO/IEC 19795-10 put it into one number.
public struct RateRatios: Sendable, Hashable {
  /// The largest rate over the smallest; `nil` where the smallest is 0 or there are fewer than two.
  public let largestToSmallest: Double?
  /// The largest rate over the geometric mean of all, which one very small group's rate sways less; `nil` where a rate is
  /// 0 or there are fewer than two.
  public let largestToGeometricMean: Double?

  /// Compares the rates of groups; those that are not a number are left out.
  public init(_ rates: [Double]) {
    let rates = rates.filter { !$0.isNaN }
    guard rates.count > 1, let largest = rates.max(), let smallest = rates.min(), smallest > 0 else {
      largestToSmallest = nil
      largestToGeometricMean = nil
      return
    }
    largestToSmallest = largest / smallest
    largestToGeometricMean = largest / exp(rates.reduce(0) { $0 + log($1) } / Double(rates.count))
  }
}
