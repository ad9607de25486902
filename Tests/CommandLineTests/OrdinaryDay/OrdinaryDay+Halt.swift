import Foundation
import TestSupport
import Testing

/// A second deployment: paused, resumed, relieved of an entry, halted by somebody else's process.
extension OrdinaryDay {
  /// As quickly as may be to the last check.
  func prepareAnother(
    _ operation: String, as id: String = "D2", _ change: (String) -> String = { $0 }
  ) throws {
    let here = installation
    try here.done("applicant", "deployment", "draft", papers.application(operation: operation, change))
    try here.done("applicant", "deployment", "submit", id)
    try here.done("chief", "deployment", "consult", id, "--reasons", "No objection.")
    try here.done("authoriser", "deployment", "authorise", id, "--reasons", "Necessary and proportionate.")
    try here.done("information", "deployment", "notice", id, "--text", "Live facial recognition will be used.")
    try here.done("compiler", "watchlist", "build", id, papers.watchlist(clip.people))
    try here.done("compiler", "watchlist", "freeze", id)
    try here.done(
      "applicant", ["deployment", "roster", id] + Self.roster.map { "\(try here.number($0.0))=\($0.1)" })
    try here.done("silver", "deployment", "brief", id, "--text", "Who, where, when, why.")
    for (handle, _) in Self.roster { try here.done(handle, "deployment", "brief", id, "--acknowledge") }
    try here.done("bronze", "deployment", "check", id, "--place", "--signs", "--uniformed")
    try here.done("engineer", "deployment", "check", id, "--system", "--camera", "cam-1")
    try here.stopServing()
  }

  /// Pause and resume, a withdrawal, the process's own end, then a halt that is felt within the second.
  func pauseAndHalt() throws {
    let here = installation
    var running = try here.run(
      "engineer", "--deployment", "D2", "--camera", "cam-1=\(clip.video)", "--loop", "--realtime")
    try running.wait { $0.records.contains { $0["type"] as? String == "ready" } }
    try here.done("silver", "deployment", "start", "D2")
    try running.wait { Self.count("looking", $0) == 1 }
    try here.done("operator", "deployment", "pause", "D2", "--reasons", "A camera has to be turned.")
    try running.wait { Self.count("stopped", $0) == 1 }
    #expect(Self.last("stopped", running)?["phase"] as? String == "paused")
    let frames = running.lines.count
    usleep(300_000)
    #expect(running.lines.count <= frames + 1, "it waits")
    try here.done("silver", not: "bronze", "deployment", "resume", "D2", "--reasons", "It is turned.")
    try running.wait { Self.count("looking", $0) == 2 }
    try here.done("silver", "watchlist", "withdraw", "D2", "E4", "--category", "court-warrant")
    try running.wait {
      $0.errors.contains("withdrawn: E4; from the recogniser's next look on nobody is compared with them")
    }
    try running.wait { Self.count("alert", $0) >= 1 }
    #expect(Self.count("looking", running) == 2 && Self.count("stopped", running) == 1, "it goes on without a pause")

    running.terminate()
    #expect(try running.status() == 0, "\(running.errors)")
    #expect(Self.last("stopped", running)?["rule"] is NSNull, "nobody refused a lease")
    let summary = try #require(Self.last("summary", running))
    #expect(summary["phase"] as? String == "live" && summary["templatesHeld"] as? Int == 0)
    let shown = try here.done("silver", "deployment", "show", "D2", "--json")
    let state = try JSONSerialization.jsonObject(with: Data(try #require(shown.first).utf8)) as? [String: Any]
    #expect(state?["faces"] as? Int == summary["faces"] as? Int, "the last counts are on record: \(shown)")
    running = try here.run("engineer", "--deployment", "D2", "--camera", "cam-1=\(clip.video)", "--loop", "--realtime")
    try running.wait { Self.count("looking", $0) == 1 }
    #expect(Self.last("looking", running)?["people"] as? Int == 3)

    for wrong in [nil, "operator"] {
      here.refused(
        try here(["deployment", "halt", "D2", "--reasons", "Enough."], as: wrong),
        by: wrong == nil ? "signed-in" : "role-required", ["halt"])
    }
    let entries = try here.done("silver", "deployment", "halt", "D2", "--reasons", "Enough.", "--json")
    let entry = try #require(
      try entries.first.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] } ?? nil)
    let halted = try #require((entry["at"] as? String).flatMap(Self.moment), "\(entry)")
    #expect(try running.status() == 0, "\(running.errors)")
    let stopped = try #require(Self.last("stopped", running))
    let last = try #require((stopped["lastLookAt"] as? String).flatMap(Self.moment), "\(stopped)")
    let still = try #require((stopped["stoppedAt"] as? String).flatMap(Self.moment))
    print(
      "halt: last look \(Int((last - halted) * 1_000)) ms, stood still \(Int((still - halted) * 1_000)) ms after it")
    #expect(last - halted < 1 && still - halted < 1)
    #expect(stopped["rule"] as? String == "authority-ended")
    #expect(Self.last("summary", running)?["phase"] as? String == "ended")
    here.refused(
      try here(["deployment", "resume", "D2", "--reasons", "On."], as: "silver"), by: "halt-ends", ["resume"])
  }

  private static func count(_ type: String, _ running: Background) -> Int {
    running.records.count { $0["type"] as? String == type }
  }

  private static func last(_ type: String, _ running: Background) -> [String: Any]? {
    running.records.last { $0["type"] as? String == type }
  }

  /// Seconds since 1970.
  static func moment(_ text: String) -> Double? {
    let format = ISO8601DateFormatter()
    for options: ISO8601DateFormatter.Options in [
      [.withInternetDateTime, .withFractionalSeconds], .withInternetDateTime,
    ] {
      format.formatOptions = options
      if let date = format.date(from: text) { return date.timeIntervalSince1970 }
    }
    return nil
  }
}
