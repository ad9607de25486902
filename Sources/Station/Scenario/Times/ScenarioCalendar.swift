import Foundation
import Mandate

/// Local times of a place: how a scenario writes them and how they are told.
public struct ScenarioCalendar: Sendable {
  /// The time zone's name.
  public let name: ZoneName
  private let zone: TimeZone

  /// The zone with this IANA name; `nil` when it is unknown.
  public init?(_ name: String) {
    guard let known = ZoneName(name), let zone = TimeZone(identifier: name) else { return nil }
    self.name = known
    self.zone = zone
  }

  /// How far local time is ahead of UTC.
  func offset(at instant: Instant) -> Span {
    .seconds(Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000))))
  }

  /// The local day and the seconds since its midnight.
  public func local(_ instant: Instant) -> (day: Day, second: Int) {
    let shown = instant.adding(offset(at: instant)).milliseconds
    let day = shown / 86_400_000 - (shown % 86_400_000 < 0 ? 1 : 0)
    return (Day(number: Int(day)), Int((shown - day * 86_400_000) / 1_000))
  }

  /// The moment of a local time: the first of two where clocks go back, `nil` where they leave it out.
  public func instant(_ day: Day, second: Int) -> Instant? {
    let shown = Instant(milliseconds: (Int64(day.number) * 86_400 + Int64(second)) * 1_000)
    let offsets = [Span.hours(-24), .hours(24)].map { offset(at: shown.adding($0)) }
    return offsets.map { shown.adding(Span.seconds(0) - $0) }.filter { local($0) == (day, second) }.min()
  }

  /// Reads `09:30`, `09:30:15`, `2026-03-10 09:30`, `+1d 09:30`, `+15m` or `-2 h`, the last three from `now`.
  public func read(_ text: String, from now: Instant) -> Instant? {
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 1, let second = Self.time(text) { return instant(local(now).day, second: second) }
    if parts.count == 2, let second = Self.time(parts[1]) {
      if let day = Day(parts[0]) { return instant(day, second: second) }
      if parts[0].hasPrefix("+"), parts[0].hasSuffix("d"), let days = UInt16(parts[0].dropFirst().dropLast()) {
        return instant(Day(number: local(now).day.number + Int(days)), second: second)
      }
    }
    guard let sign = text.first, sign == "+" || sign == "-", let span = Span(words: text.dropFirst()) else {
      return nil
    }
    return now.adding(sign == "+" ? span : Span.seconds(0) - span)
  }

  /// Reads a day such as `2026-03-10`, or `+30d` from `now`.
  func day(_ text: String, from now: Instant) -> Day? {
    if let day = Day(text) { return day }
    guard let sign = text.first, sign == "+" || sign == "-", text.hasSuffix("d"),
      let days = UInt16(text.dropFirst().dropLast())
    else { return nil }
    return Day(number: local(now).day.number + (sign == "+" ? Int(days) : -Int(days)))
  }

  /// `14:02:11`.
  public func time(_ instant: Instant) -> String {
    let second = local(instant).second
    return [second / 3_600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// `2026-03-10 14:02`, with seconds where there are any.
  func text(_ instant: Instant) -> String {
    let time = time(instant)
    return "\(local(instant).day) \(time.hasSuffix(":00") ? String(time.dropLast(3)) : time)"
  }

  private static func time(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }) else {
      return nil
    }
    let numbers = parts.compactMap { UInt8($0).map(Int.init) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60, numbers.count == 2 || numbers[2] < 60 else {
      return nil
    }
    return numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }
}
