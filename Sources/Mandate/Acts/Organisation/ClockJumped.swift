/// The wall clock moved against the time since boot.
public struct ClockJumped: ActPayload {
  /// How far it moved, forwards when positive.
  public let by: Span

  /// What kind of act this is.
  public static let kind = ActKind(
    name: "clock.jumped", about: "The wall clock moved against the time since boot.", retention: .records,
    roles: [], bySystem: true)

  /// Its fields.
  public static let shape = Shape<ClockJumped>(
    ClockJumped.init(by:),
    Member("by", \.by, "how far it moved, forwards when positive"))

  /// Collects the fields; nothing is judged here.
  public init(by: Span) {
    self.by = by
  }
}
