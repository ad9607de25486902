import Foundation
import TestSupport
import Testing

/// What happens on the day, part by part.
final class OrdinaryDay {
  let installation: Installation
  let clip: Clip
  let papers: Papers
  /// The process that runs the recognisers.
  var running: Background?

  init(_ installation: Installation, _ clip: Clip) {
    self.installation = installation
    self.clip = clip
    papers = Papers(folder: installation.folder)
  }

  /// Accounts, grants and training, two people for each.
  func staff() throws {
    try installation.serve()
    try installation.staff()
    for wrong in ["second", "silver"] {
      let outcome = try installation(["officer", "confirm", "G999"], as: wrong)
      #expect(outcome.status == 3)
    }
    installation.refused(
      try installation(["officer", "add", "--name", "X", "--handle", "x"], as: "silver"), by: "role-required", ["add"])
    installation.refused(
      try installation(["officer", "add", "--name", "X", "--handle", "x"], as: nil), by: "signed-in", ["add"])
  }

  /// From the system's certificate to the last check, with everything that may be written wrongly.
  func prepare(_ operation: String) throws {
    try evaluate()
    try installation.done(
      "engineer", not: "applicant", "evaluation", "record", "--demo", "--system", "--valid-until",
      Papers.day(30) + "T00:00:00Z")
    try wrongApplications()
    try installation.done(
      "applicant", not: "silver", "deployment", "draft", papers.application(operation: operation))
    try installation.done("applicant", not: "silver", "deployment", "submit", "D1")
    try installation.done(
      "chief", not: "authoriser", "deployment", "consult", "D1", "--reasons", "No objection with these safeguards.")
    try installation.done(
      "authoriser", not: "chief", "deployment", "authorise", "D1", "--reasons", "Necessary and proportionate.")
    try installation.done(
      "information", not: "applicant", "deployment", "notice", "D1", "--text", "Live facial recognition will be used.")
    try wrongWatchlists()
    try installation.done(
      "compiler", not: "information", "watchlist", "build", "D1", papers.watchlist(clip.people))
    try installation.done("compiler", not: "information", "watchlist", "freeze", "D1")
    try volunteer()
    let roster = try Self.roster.map { "\(try installation.number($0.0))=\($0.1)" }
    try installation.done("applicant", ["deployment", "roster", "D1"] + roster)
    try installation.done("silver", not: "operator", "deployment", "brief", "D1", "--text", "Who, where, when, why.")
    for (handle, _) in Self.roster {
      try installation.done(handle, not: "applicant", "deployment", "brief", "D1", "--acknowledge")
    }
    try installation.done(
      "bronze", not: "silver", "deployment", "check", "D1", "--place", "--signs", "--uniformed")
    try installation.done(
      "engineer", not: "bronze", "deployment", "check", "D1", "--system", "--camera", "cam-1")
    let show = try installation.done("silver", "deployment", "show", "D1")
    #expect(!show.contains("still missing:"), "\(show)")
  }

  /// An evaluation of tracks comes on record as it was measured; one of other gates does not.
  private func evaluate() throws {
    guard let stand = try EvaluateStand(images: 20, models: installation.models) else { return }
    let rows = try String(contentsOfFile: stand.list, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").map(String.init) }.filter { $0[0] != "gallery" }
    let shots = try stand.folder.write(
      "track,identity,path\n" + rows.enumerated().map { "\($0),\($1[1]),\($1[2])\n" }.joined(), to: "shots.csv")
    let outcome = try stand.evaluate(
      "tracks", "--images", stand.images, "--list", stand.list, "--shots", shots, "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try #require(outcome.lines.last)
    let gates = try #require(try stand.summary(outcome)["gates"] as? String)
    let until = Papers.day(20) + "T00:00:00Z"
    let other = summary.replacing(gates, with: String(gates.reversed()))
    installation.refused(
      try installation(
        [
          "evaluation", "record", "--pack", "dlib-resnet", "--valid-until", until, "--summary",
          stand.folder.write(other, to: "other.json"),
        ], as: "engineer"), by: "evaluation-on-record", [])
    try installation.done(
      "engineer", not: "applicant", "evaluation", "record", "--pack", "dlib-resnet", "--valid-until", until,
      "--summary", stand.folder.write(summary, to: "summary.json"))
    let certificate = try installation.done("silver", "evaluation", "certificate").joined(separator: "\n")
    #expect(certificate.contains("tracks") && certificate.contains(gates.prefix(8)), "\(certificate)")
  }

  /// A volunteer is enrolled beside the watchlist, with consent; without, it is refused.
  private func volunteer() throws {
    func manifest(_ consent: String) throws -> String {
      try installation.folder.write(
        "reference,image,consent,consentAt\nV-1,\(clip.volunteer),\(consent),\(Papers.minute(-120)):00Z\n",
        to: "volunteers.csv")
    }
    installation.refused(
      try installation(["bluelist", "build", "D1", manifest("")], as: "compiler"), by: "blue-list-consent", [])
    let built = try installation.done("compiler", not: "information", "bluelist", "build", "D1", manifest("folder 7"))
    #expect(built == ["1 volunteers, 1 images"], "\(built)")
  }

  static let roster = [
    ("silver", "silver"), ("bronze", "bronze"), ("operator", "lfr-operator"), ("engager", "engagement-officer"),
    ("engineer", "system-engineer"),
  ]

  /// Recognisers wait, Silver starts, people who are sought walk past.
  func goLive() throws {
    let camera = "cam-1=\(clip.video)"
    let busy = try installation(["run", "--deployment", "D1", "--camera", camera], as: "engineer")
    #expect(busy.status == 2 && busy.errors.contains("a station serves"), "\(busy.errors)")
    try installation.stopServing()
    for wrong in [nil, "silver"] {
      installation.refused(
        try installation(["run", "--deployment", "D1", "--camera", camera], as: wrong),
        by: wrong == nil ? "signed-in" : "role-required", ["run"])
    }
    let unknown = try installation(["run", "--deployment", "D1", "--camera", "cam-9=\(clip.video)"], as: "engineer")
    #expect(unknown.status == 2 && unknown.errors.contains("cam-9"), "\(unknown.errors)")
    let running = try installation.run("engineer", "--deployment", "D1", "--camera", camera)
    self.running = running
    try running.wait { $0.records.contains { $0["type"] as? String == "waiting" } }
    try running.wait { $0.records.contains { $0["type"] as? String == "ready" } }
    try installation.done("silver", not: "bronze", "deployment", "start", "D1")
    try running.wait { $0.errors.contains("the recording is over") }
    let alerts = running.records.filter { $0["type"] as? String == "alert" }
    alertCount = alerts.count - 1
    try monitor(alerts.count)
    try #require(3...5 ~= alerts.count, "\(running.lines)")
    for alert in alerts {
      #expect(Set(alert.keys) == ["type", "alert", "camera", "seenAt", "deployment"], "a blind first look")
    }
  }

  /// The monitor while it runs: the volunteer's alert counts apart, their pass is logged and recognised.
  private func monitor(_ alerts: Int) throws {
    func view() throws -> [String: Any] {
      let line = try installation.done("silver", "deployment", "monitor", "D1", "--json")
      return try JSONSerialization.jsonObject(with: Data((line.first ?? "").utf8)) as? [String: Any] ?? [:]
    }
    let started = try #require(view()["startedAt"] as? String)
    try installation.done(
      "engineer", not: "silver", "bluelist", "pass", "D1", "V1", "--camera", "cam-1", "--from", started, "--to",
      ISO8601DateFormatter().string(from: Date()))
    let text = try installation.done("silver", "deployment", "monitor", "D1")
    print(text.joined(separator: "\n"))
    #expect(
      text.contains { $0.hasPrefix("BLUE LIST  1 volunteer, True Recognition Rate 1 of 1 pass") }, "\(text)")
    #expect(text.contains { $0.hasPrefix("ALERTS \(alerts - 1) ") })
    let seen = try view()
    #expect(seen["phase"] as? String == "live" && seen["groups"] == nil && seen["blueList"] is [String: Any])
    try report()
    let certificate = try installation.done("silver", "evaluation", "certificate")
    #expect(certificate.contains { $0.contains("NOTHING: a demonstration's certificate") }, "\(certificate)")
  }

  /// The deployment as a page of its own: figures, cameras, what ran; nobody's name.
  private func report() throws {
    let place = installation.folder.file("report")
    try installation.done("silver", "deployment", "report", "D1", "--out", place)
    let page = try String(contentsOfFile: "\(place)/report.html", encoding: .utf8)
    for part in ["faces seen raised a false alert", "True Recognition Rate", "cam-1", "What ran", "No evaluation with"]
    {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("V-1"))
    let data =
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: "\(place)/report.json"))) as? [String: Any]
    #expect(data?["phase"] as? String == "live" && data?["groups"] == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: "\(place)/report.html")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// Two decisions by two people; one alert is judged to be of somebody else.
  func judgeAlerts() throws {
    let blind = try installation.done("operator", "alert", "list", "D1", "--json")
    #expect(blind.count == alertCount + 1 && blind.allSatisfy { $0.contains("\"score\":null") }, "\(blind)")
    try installation.done(
      "operator", not: "engager", "alert", "assess", "D1", "A1", "same", "--factor", "scar", "--reasons", "The scar.")
    installation.refused(
      try installation(["alert", "decide", "D1", "A2", "--no-engage", "--reasons", "No."], as: "engager"),
      by: "operator-first", [])
    for alert in 2...alertCount {
      try installation.done(
        "operator", not: "bronze", "alert", "assess", "D1", "A\(alert)", "different", "--reasons", "Another nose.")
    }
    try installation.done(
      "engager", not: "operator", "alert", "decide", "D1", "A1", "--engage", "--purpose", "Arrest on warrant.",
      "--reasons", "The operator's reasons, and what I see.")
    try installation.done(
      "engager", not: "operator", "alert", "engage", "D1", "A1", "same-person", "--seconds", "1", "--check", "document",
      "--leaflet")
    try installation.done(
      "engager", not: "operator", "alert", "outcome", "D1", "A1", "arrest", "--legal-basis", "The warrant.",
      "--offence", "violence")
  }

  /// Silver ends it; the recognisers end with it.
  func end() throws {
    try installation.done("silver", not: "operator", "deployment", "end", "D1")
    let running = try #require(running)
    #expect(try running.status() == 0, "\(running.errors)")
    let summary = try #require(running.records.last)
    #expect(summary["type"] as? String == "summary" && summary["phase"] as? String == "ended", "\(summary)")
    #expect(summary["alerts"] as? Int == alertCount + 1 && summary["templatesHeld"] as? Int == 0)
    #expect(summary["templatesMade"] as? Int == summary["templatesDestroyed"] as? Int)
    faces = try #require(summary["faces"] as? Int)
    #expect(faces >= 5, "\(summary)")
  }

  private(set) var faces = 0
  private(set) var alertCount = 0

  /// Record, review, erasure, closing.
  func afterwards() throws {
    try installation.serve()
    try installation.done("information", not: "silver", "deployment", "publish", "D1")
    let draft = try installation.done("silver", "deployment", "review", "D1", "--draft")
    print(draft.joined(separator: "\n"))
    #expect(draft.contains("  alerts: \(alertCount)") && draft.contains("    - { offence: violence, count: 1 }"))
    #expect(draft.contains { $0.contains("True Recognition Rate on the Blue List: 1 of 1 passes") })
    let unfinished = try installation.folder.write(draft.joined(separator: "\n"), to: "draft.yaml")
    installation.refused(
      try installation(["deployment", "review", "D1", unfinished], as: "silver"), by: "reasons-stated", [])
    try installation.done(
      "silver", not: "operator", "deployment", "review", "D1", papers.review(owner: installation.number("bronze")))
    installation.refused(
      try installation(["deployment", "close", "D1"], as: "information"), by: "closed-after-review", [])
    try installation.done("information", not: "silver", "erase", "--deployment", "D1")
    try installation.done("information", not: "operator", "deployment", "close", "D1")
  }

  /// A stranger checks what was published.
  func verify() throws {
    try installation.done("information", "ledger", "check")
    let published = installation.folder.file("published")
    try installation.done("information", "ledger", "export", published)
    let proof = try installation.done("information", "ledger", "proof", "0")
    #expect(proof.first == "c2sp.org/tlog-proof@v1", "\(proof)")
    let outcome = try installation(["verify", published, "--json"], as: nil)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let records = try outcome.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
    var figures: [String: Int] = [:]
    for record in records where record["type"] as? String == "figure" {
      if let name = record["name"] as? String { figures[name] = record["value"] as? Int }
    }
    print("figures: \(figures.sorted { $0.key < $1.key })")
    #expect(
      figures["alerts"] == alertCount && figures["confirmed true alerts"] == 1
        && figures["false alerts, not engaged"] == alertCount - 1)
    #expect(figures["arrests on true alerts"] == 1 && figures["faces seen"] == faces)
    #expect(figures["people on the watchlist"] == 4 && figures["engagements"] == 1)
    #expect(records.last?["broken"] as? Bool == false)
    let words = try installation(["verify", published], as: nil)
    #expect(words.output.contains("Everything that is shown holds."))
    try FileManager.default.removeItem(atPath: published)
  }
}
