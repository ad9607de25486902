/// How much a field may hold. What is beyond is neither read nor recorded, so that no sum of what was recorded can
/// overflow and no entry can fill a disk.
public enum FieldBound {
  /// Bytes of UTF-8 in one text.
  public static let text = 65_536
  /// Elements of one list.
  public static let list = 50_000
  /// The largest whole number, and, negated, the smallest.
  public static let number = 1_000_000_000_000
  /// The longest length of time in milliseconds, forwards or backwards: some 3,000 years.
  public static let span: Int64 = 100_000_000_000_000
}

extension Int {
  /// The sum, which stays at the end of the scale rather than overflow.
  func clampedSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}

extension Sequence where Element == Int {
  /// The sum, which stays at the end of the scale rather than overflow.
  var clampedSum: Int { reduce(0) { $0.clampedSum($1) } }
}
