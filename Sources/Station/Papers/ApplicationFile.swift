import Foundation
import Mandate

/// An application as an applicant writes it: the fields of ``Application`` in YAML, the window in local time.
public enum ApplicationFile {
  /// Reads an application.
  ///
  /// The window is `zone`, `start` and `end` in local time; the threshold may be a score such as `0.48`; officers, deployments
  /// and actions may be written as people read them, such as `O7`.
  ///
  /// - Parameter pack: gives the digest of a pack that is named rather than given by digest.
  public static func read(
    _ text: String, name: String, pack: ((String) throws -> ContentDigest)? = nil
  ) throws -> Application {
    var fields = YAMLFields.numbered(try YAMLFields.read(text, name: name))
    if let pack, case .text(let named) = fields["pack"], ContentDigest(hexadecimal: named) == nil {
      fields["pack"] = try pack(named).field
    }
    if case .record(let window) = fields["window"] { fields["window"] = try self.window(window, name: name).field }
    for name in ["answers", "roster"] where fields[name] == nil { fields[name] = .list([]) }
    do throws(FieldProblem) {
      return try Application(field: .record(fields))
    } catch {
      throw StationProblem.unusable(["\(name): \(error)"])
    }
  }

  private static func window(_ fields: [String: FieldValue], name: String) throws(StationProblem) -> Window {
    guard case .text(let zoneName) = fields["zone"], let zone = ZoneName(zoneName),
      let timeZone = TimeZone(identifier: zoneName)
    else { throw .unusable(["\(name): window.zone: wanted \(ZoneName.pattern), such as Europe/London"]) }
    if let unknown = fields.keys.first(where: { !["zone", "start", "end"].contains($0) }) {
      throw .unusable(["\(name): window.\(unknown): wanted zone, start and end only"])
    }
    func local(_ key: String) throws(StationProblem) -> (LocalTime, Instant) {
      guard case .text(let text) = fields[key], let time = LocalTime(text) else {
        throw .unusable(["\(name): window.\(key): wanted \(LocalTime.form)"])
      }
      guard let instant = time.instant(in: timeZone) else {
        throw .unusable(["\(name): window.\(key): \(time) does not exist in \(zoneName): the clocks go forward"])
      }
      return (time, instant)
    }
    let (localStart, start) = try local("start")
    let (localEnd, end) = try local("end")
    return Window(zone: zone, localStart: localStart, localEnd: localEnd, start: start, end: end)
  }
}

extension LocalTime {
  /// The moment at which clocks in a zone show this; the first of two when they go back, `nil` when they never show it.
  public func instant(in zone: TimeZone) -> Instant? {
    // The offsets that hold a day before and a day after are the only ones that can hold in between.
    let around = [Instant(milliseconds: asUTC.milliseconds - 86_400_000), asUTC.adding(.hours(24))]
    let offsets = Set(
      around.map { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.milliseconds) / 1_000)) })
    return
      offsets.map { asUTC.adding(.seconds(-Int64($0))) }
      .filter {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.milliseconds) / 1_000)))
          == asUTC.since($0).milliseconds / 1_000
      }
      .min()
  }
}
