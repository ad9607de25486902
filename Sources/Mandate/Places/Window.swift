/// When a deployment may be live: as the clock on the wall shows it, and as moments.
public struct Window: PublicRecord {
  /// The time zone.
  public let zone: ZoneName
  /// Start in local time.
  public let localStart: LocalTime
  /// End in local time.
  public let localEnd: LocalTime
  /// Start.
  public let start: Instant
  /// End; recognition stops at this moment.
  public let end: Instant

  /// Its fields.
  public static let publicShape = PublicShape<Window>(
    Window.init(zone:localStart:localEnd:start:end:),
    Member("zone", \.zone, "the time zone"),
    Member("localStart", \.localStart, "start in local time"),
    Member("localEnd", \.localEnd, "end in local time"),
    Member("start", \.start, "start"),
    Member("end", \.end, "end; recognition stops at this moment"))

  /// Collects the fields; nothing is judged here.
  public init(zone: ZoneName, localStart: LocalTime, localEnd: LocalTime, start: Instant, end: Instant) {
    self.zone = zone
    self.localStart = localStart
    self.localEnd = localEnd
    self.start = start
    self.end = end
  }
}
