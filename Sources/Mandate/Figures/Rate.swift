/// A proportion with its 95 % interval, in parts in a thousand million; by Wilson where nothing else is said.
public struct Rate: PublicRecord {
  /// How many.
  public let count: Int
  /// Of how many.
  public let of: Int
  /// Proportion in parts in a thousand million.
  public let rate: Int
  /// Lower end of the interval.
  public let low: Int
  /// Upper end of the interval.
  public let high: Int

  /// Its fields.
  public static let publicShape = PublicShape<Rate>(
    Rate.init(count:of:rate:low:high:),
    Member("count", \.count, "how many"),
    Member("of", \.of, "of how many"),
    Member("rate", \.rate, "proportion in parts in a thousand million"),
    Member("low", \.low, "lower end of the interval"),
    Member("high", \.high, "upper end of the interval"))

  /// Collects the fields; nothing is judged here.
  public init(count: Int, of: Int, rate: Int, low: Int, high: Int) {
    self.count = count
    self.of = of
    self.rate = rate
    self.low = low
    self.high = high
  }
}
