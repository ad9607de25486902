/// A JSON value as the ledger reads and writes it (RFC 8259, I-JSON of RFC 7493: no repeated names).
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that a double holds exactly, −(2⁵³ − 1) … 2⁵³ − 1. What statements use.
  case integer(Int64)
  /// Any other number; statements hold none, but RFC 8785 speaks of them too.
  case number(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Names and values; the order of names means nothing.
  case object([String: JSONValue])

  /// The largest whole number that is taken, 2⁵³ − 1: beyond it other readers round.
  public static let maximumInteger: Int64 = 9_007_199_254_740_991
}
