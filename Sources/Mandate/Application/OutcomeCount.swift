/// A number of outcomes of a class of offence.
public struct OutcomeCount: PublicRecord {
  /// Class of offence.
  public let offence: OffenceCode
  /// Outcomes.
  public let count: Int

  /// Its fields.
  public static let publicShape = PublicShape<OutcomeCount>(
    OutcomeCount.init(offence:count:),
    Member("offence", \.offence, "class of offence"),
    Member("count", \.count, "outcomes"))

  /// Collects the fields; nothing is judged here.
  public init(offence: OffenceCode, count: Int) {
    self.offence = offence
    self.count = count
  }
}
