/// Rows as CSV (RFC 4180).
enum CSVText {
  /// One row with its end.
  static func row(_ values: [String]) -> String { values.map(field).joined(separator: ",") + "\n" }

  private static func field(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
      return value
    }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A score in the fewest digits that give it back; empty where there is none.
  static func score(_ score: Float) -> String { score.isNaN ? "" : "\(score)" }
}
