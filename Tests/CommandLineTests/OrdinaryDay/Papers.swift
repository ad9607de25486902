import Foundation
import TestSupport

/// What people of an ordinary day write: the examples of docs/ with today's dates.
struct Papers {
  let folder: TemporaryFolder

  /// The example application, for now and the next three hours.
  func application(operation: String, _ change: (String) -> String = { $0 }) throws -> String {
    var text = try String(contentsOfFile: Repository.path("docs/application.yaml"), encoding: .utf8)
    text.replace("Europe/London", with: "Etc/UTC")
    text.replace("2026-03-28T10:00", with: Self.minute(-60))
    text.replace("2026-03-28T16:00", with: Self.minute(180))
    text.replace("up: 2026-03-28", with: "up: \(Self.day(0))")
    text.replace("down: 2026-03-28", with: "down: \(Self.day(1))")
    for date in ["2026-01-05", "2026-03-02"] { text.replace("dated: \(date)", with: "dated: \(Self.day(-30))") }
    for date in ["2027-01-04", "2026-09-01"] {
      text.replace("validUntil: \(date)", with: "validUntil: \(Self.day(90))")
    }
    text.replace("Operation Example", with: operation)
    return try folder.write(change(text), to: "application.yaml")
  }

  /// The example review; one action, for `owner`.
  func review(owner: String) throws -> String {
    var text = try String(contentsOfFile: Repository.path("docs/review.yaml"), encoding: .utf8)
    text.replace("owner: O7", with: "owner: \(owner)")
    text.replace("due: 2026-04-30", with: "due: \(Self.day(30))")
    return try folder.write(text, to: "review.yaml")
  }

  /// A manifest of people by reference and photograph, with the header of the example.
  func watchlist(
    _ people: [(reference: String, image: String)], name: String = "watchlist.csv",
    _ change: (String) -> String = { $0 }
  ) throws -> String {
    let example = try String(contentsOfFile: Repository.path("docs/watchlist.csv"), encoding: .utf8)
    let header = example.split(separator: "\n")[0]
    let now = Self.minute(-30) + ":00Z"
    let rows = people.map {
      "\($0.reference),\($0.image),court-warrant,Custody record,custody-imaging,Police and Criminal Evidence Act 1984,"
        + ",\(now),DC 4411,\(now),no,,,,no"
    }
    return try folder.write(change("\(header)\n\(rows.joined(separator: "\n"))\n"), to: name)
  }

  /// Today, and so many days from it.
  static func day(_ days: Int) -> String { String(minute(days * 1_440).prefix(10)) }

  /// Now in UTC, and so many minutes from it, to the minute.
  static func minute(_ minutes: Int) -> String {
    String(ISO8601DateFormatter().string(from: Date().addingTimeInterval(Double(minutes) * 60)).prefix(16))
  }
}
