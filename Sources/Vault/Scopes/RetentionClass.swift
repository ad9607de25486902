/// What kind of thing is kept, and so for how long: the first word of a ``ScopeName``.
public enum RetentionClass: String, Hashable, Sendable, CaseIterable {
  /// Whom a watchlist names: images, templates, reasons.
  case watchlist
  /// Alerts, and what was judged about them.
  case alert
  /// What was said and done when somebody was spoken to.
  case engagement
  /// Reasons and other free text of applications, authorities and reviews.
  case texts
  /// Names of officers.
  case officers
  /// "Was I on a list?": the force's reference, list, category and dates.
  case provenance
  /// The force's records of what it did.
  case records
  /// What is kept beyond its period for a named reason.
  case hold
}
