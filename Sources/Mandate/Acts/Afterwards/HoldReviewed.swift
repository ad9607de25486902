/// A hold was reviewed and goes on.
public struct HoldReviewed: ActPayload {
  /// Which.
  public let hold: HoldID
  /// Why.
  public let reasons: String
  /// When it is reviewed next at the latest.
  public let reviewBy: Instant

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "hold.reviewed", about: "A hold was reviewed and goes on.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<HoldReviewed>(
    HoldReviewed.init(hold:reasons:reviewBy:),
    Member("hold", \.hold, "which"),
    Member("reasons", \.reasons, "why"),
    Member("reviewBy", \.reviewBy, "when it is reviewed next at the latest"))

  /// Collects the fields; nothing is judged here.
  public init(hold: HoldID, reasons: String, reviewBy: Instant) {
    self.hold = hold
    self.reasons = reasons
    self.reviewBy = reviewBy
  }
}
