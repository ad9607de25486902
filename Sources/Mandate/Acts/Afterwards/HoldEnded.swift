/// A hold ended.
public struct HoldEnded: ActPayload {
  /// Which.
  public let hold: HoldID
  /// Why.
  public let reasons: String

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "hold.ended", about: "A hold ended.", retention: .records,
    roles: [.informationOfficer], bySystem: false)

  /// Its fields.
  public static let shape = Shape<HoldEnded>(
    HoldEnded.init(hold:reasons:),
    Member("hold", \.hold, "which"),
    Member("reasons", \.reasons, "why"))

  /// Collects the fields; nothing is judged here.
  public init(hold: HoldID, reasons: String) {
    self.hold = hold
    self.reasons = reasons
  }
}
