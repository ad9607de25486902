/// The comparison score at or above which a comparison raises an alert, in whole millionths.
///
/// Kept as an integer because authorities and statements hold no floating-point numbers: two readers must agree on it
/// to the last digit. Higher scores are more alike (ISO/IEC 2382-37 *comparison score*).
public struct Threshold: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Millionths of a score unit.
  public let millionths: Int32

  /// A threshold of so many millionths.
  public init(millionths: Int32) {
    self.millionths = millionths
  }

  /// Rounds a score to the nearest millionth; `nil` when it is not a number or lies outside −2 … 2, beyond any score.
  public init?(score: Double) {
    guard score.isFinite, score.magnitude <= 2 else { return nil }
    millionths = Int32((score * 1_000_000).rounded())
  }

  /// The threshold as a score.
  public var score: Float { Float(Double(millionths) / 1_000_000) }

  /// Whether one threshold is laxer than another.
  public static func < (left: Threshold, right: Threshold) -> Bool {
    left.millionths < right.millionths
  }

  /// Up to six decimals, without trailing zeros beyond the second.
  public var description: String {
    let magnitude = millionths.magnitude
    var fraction = String(String(magnitude % 1_000_000 + 1_000_000).dropFirst())
    while fraction.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(millionths < 0 ? "-" : "")\(magnitude / 1_000_000).\(fraction)"
  }
}
