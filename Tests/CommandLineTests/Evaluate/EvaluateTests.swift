import Foundation
import TestSupport
import Testing

@Suite("overt evaluate keeps its contracts", .serialized)
struct EvaluateTests {
  private func number(_ value: Any?) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }

  private func near(_ ours: Any?, _ theirs: Any?, _ what: String, at location: SourceLocation = #_sourceLocation) {
    #expect(
      abs(number(ours) - number(theirs)) <= 1e-9, "\(what): \(number(ours)) beside \(number(theirs))",
      sourceLocation: location)
  }

  @Test("pairs: scores with the list's own columns, empty where no face is; every figure as numpy and scipy count it")
  func verification() throws {
    guard let stand = try EvaluateStand() else { return }
    let scores = stand.folder.file("scores.csv")
    let outcome = try stand.evaluate(
      "verification", "--images", stand.images, "--pairs", stand.pairs, "--scores", scores, "--json", "--report",
      stand.folder.file("report"), "--audit", stand.folder.file("audit"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try stand.summary(outcome)
    #expect(summary["type"] as? String == "summary" && summary["kind"] as? String == "verification")
    #expect(summary["pack"] as? String == "dlib-resnet" && (summary["digest"] as? String)?.count == 64)
    let material = try #require(summary["material"] as? [String: Any])
    #expect(number(material["imagesWithoutTemplate"]) == 1)
    near(summary["failureToEnrol"], 1 / number(material["images"]), "failure to enrol")

    let lines = try String(contentsOfFile: scores, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "path_a,path_b,same,score,note")
    #expect(lines.last?.hasSuffix("flat.png,0,,no face") == true, "\(lines.last ?? "")")
    #expect(lines[1].hasSuffix(",\"row 1, kept\""))
    #expect(number(summary["mated"]) + number(summary["nonMated"]) == Double(lines.count - 1))

    let referee = try EvaluateStand.referee("verification", scores)
    near(summary["eer"], referee["eer"], "EER")
    let ours = try #require(summary["fnmrAtFmr"] as? [[String: Any]])
    let theirs = try #require(referee["points"] as? [[String: Any]])
    #expect(ours.count == theirs.count && !ours.isEmpty)
    for (one, other) in zip(ours, theirs) {
      near(one["fmr"], other["limit"], "limit")
      near(one["fnmr"], other["misses"], "FNMR")
      near(one["threshold"], other["threshold"], "threshold")
      let interval = try #require(other["interval"] as? [Any])
      near(one["low"], interval.first, "low")
      near(one["high"], interval.last, "high")
      #expect(one["interval"] as? String == other["method"] as? String)
      let matches = try #require(one["falseMatches"] as? [String: Any])
      near(matches["rate"], other["falseMatches"], "FMR")
      let wrong = try #require(other["falseMatchInterval"] as? [Any])
      near(matches["low"], wrong.first, "FMR low")
      near(matches["high"], wrong.last, "FMR high")
    }

    let report = try String(contentsOfFile: stand.folder.file("report/report.html"), encoding: .utf8)
    #expect(report.contains("<svg") && !report.contains("http://") && !report.contains("https://"))
    #expect(report.contains("Nothing is said about groups of people"))
    #expect(!report.contains("Ahmad_Masood"), "nobody's name is in a report")
    for name in ["report/report.html", "report/report.json", "audit/labels.csv", "audit/sheet.png", "audit/index.html"]
    {
      let mode = try FileManager.default.attributesOfItem(atPath: stand.folder.file(name))[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }

    // What was looked at and found wrong is left out, and said.
    var labels = try String(contentsOfFile: stand.folder.file("audit/labels.csv"), encoding: .utf8)
    let first = try #require(labels.split(separator: "\n").dropFirst().first)
    labels = labels.replacingOccurrences(of: first, with: first.dropLast(2) + ",exclude,one person with two names")
    let excluded = try stand.folder.write(
      labels.replacingOccurrences(of: ",,exclude", with: ",exclude"), to: "decided.csv")
    let without = try stand.evaluate(
      "verification", "--images", stand.images, "--pairs", stand.pairs, "--exclusions", excluded, "--json")
    #expect(without.status == 0, "\(without.errors)")
    let rest = try stand.summary(without)
    #expect(number(rest["nonMated"]) == number(summary["nonMated"]) - 1)
    let record = try #require(rest["exclusions"] as? [String: Any])
    #expect(record["reasons"] as? [String: Int] == ["one person with two names": 1])
    let with = try #require((record["withThem"] as? [[String: Any]])?.first)
    near(with["misses"], ours.first?["fnmr"], "the figure with it")
  }

  @Test("searches: every figure as numpy and scipy count it; advice only where it can be shown")
  func identification() throws {
    guard let stand = try EvaluateStand() else { return }
    let searches = stand.folder.file("searches.csv")
    let groups = try stand.folder.write(
      "identity,initial\n"
        + Set(
          try String(contentsOfFile: stand.list, encoding: .utf8).split(separator: "\n").dropFirst()
            .compactMap { $0.split(separator: ",").dropFirst().first }
        ).sorted().map { "\($0),\($0 < "B" ? "A" : "later")\n" }.joined(), to: "groups.csv")
    let outcome = try stand.evaluate(
      "identification", "--images", stand.images, "--list", stand.list, "--searches", searches, "--groups", groups,
      "--json", "--report", stand.folder.file("report"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try stand.summary(outcome)
    let referee = try EvaluateStand.referee("identification", searches)
    let ours = try #require(summary["tpirAtFpir"] as? [[String: Any]])
    let theirs = try #require(referee["points"] as? [[String: Any]])
    #expect(ours.count == theirs.count && !ours.isEmpty)
    for (one, other) in zip(ours, theirs) {
      near(one["fpir"], other["limit"], "limit")
      near(one["tpir"], 1 - number(other["misses"]), "TPIR")
      near(one["threshold"], other["threshold"], "threshold")
      let interval = try #require(other["interval"] as? [Any])
      near(one["low"], interval.first, "low")
      near(one["high"], interval.last, "high")
    }
    let ranks = try #require(summary["rank"] as? [[String: Any]])
    let known = try #require(referee["ranks"] as? [String: Any])
    for rank in ranks { near(rank["rate"], known[String(Int(number(rank["rank"])))], "rank") }
    let types = outcome.lines.compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["type"] as? String
    }
    #expect(types == ["group", "group", "division", "summary"])

    let advice = try stand.evaluate(
      "advise", "--images", stand.images, "--list", stand.list, "--people", "10", "--tracks", "100000", "--ceiling", "1"
    )
    #expect(advice.status == 0 && advice.output.contains("no threshold can be shown to keep to it"), "\(advice.output)")
    let beyond = try stand.evaluate(
      "advise", "--images", stand.images, "--list", stand.list, "--people", "9000", "--tracks", "10", "--ceiling", "9")
    #expect(beyond.output.contains("no advice: the longest list measured"), "\(beyond.output)")
  }

  @Test("tracks: the policy that was measured is in the summary, and every figure is as numpy and scipy count it")
  func tracks() throws {
    guard let stand = try EvaluateStand() else { return }
    // Each photograph to be searched for is a track of one shot; somebody has a track without a face in it too.
    let rows = try String(contentsOfFile: stand.list, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").map(String.init) }.filter { $0[0] != "gallery" }
    let shots = try stand.folder.write(
      "track,identity,path\n" + rows.enumerated().map { "\($0),\($1[1]),\($1[2])\n" }.joined(), to: "shots.csv")
    let searches = stand.folder.file("tracks.csv")
    let outcome = try stand.evaluate(
      "tracks", "--images", stand.images, "--list", stand.list, "--shots", shots, "--searches", searches, "--json",
      "--report", stand.folder.file("report"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try stand.summary(outcome)
    #expect(summary["kind"] as? String == "tracks" && number(summary["shots"]) == 3)
    #expect((summary["gates"] as? String)?.count == 64 && summary["averaging"] as? Bool == false)
    let counters = try #require(summary["counters"] as? [String: [Int]])
    #expect(counters["scores"]?.reduce(0, +) == Int(number(summary["nonMated"])) && counters["qualities"]?.count == 20)
    let counts = try #require(summary["tracks"] as? [String: Any])
    #expect(number(counts["passesWithoutShot"]) >= 1, "the picture without a face")
    let referee = try EvaluateStand.referee("identification", searches)
    let ours = try #require(summary["tpirAtFpir"] as? [[String: Any]])
    let theirs = try #require(referee["points"] as? [[String: Any]])
    #expect(ours.count == theirs.count && !ours.isEmpty)
    for (one, other) in zip(ours, theirs) {
      near(one["tpir"], 1 - number(other["misses"]), "TPIR")
      near(one["threshold"], other["threshold"], "threshold")
      let interval = try #require(other["interval"] as? [Any])
      near(one["low"], interval.first, "low")
      near(one["high"], interval.last, "high")
    }
    let lines = try String(contentsOfFile: searches, encoding: .utf8).split(separator: "\n").dropFirst()
    for line in lines where line.contains("probe_nonmated") {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false)[3].isEmpty, "who it was taken for: \(line)")
    }
    let report = try String(contentsOfFile: stand.folder.file("report/report.html"), encoding: .utf8)
    #expect(report.contains("tracks of people who are not on the list") && !report.contains("https://"))

    let both = try stand.evaluate(
      "tracks", "--images", stand.images, "--list", stand.list, "--shots", shots, "--video", "a.mp4", "--truth", shots)
    #expect(both.status != 0 && both.errors.contains("give either --video with --truth, or --shots"), "\(both.errors)")
    let unlabelled = try stand.evaluate(
      "tracks", "--images", stand.images, "--list", stand.list, "--video", "a.mp4")
    #expect(unlabelled.status != 0 && unlabelled.errors.contains("needs its labels"), "\(unlabelled.errors)")
  }

  @Test("an evaluation that is killed goes on where it was")
  func resumed() throws {
    guard let stand = try EvaluateStand(images: 150) else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Overt.program)
    process.arguments = [
      "evaluate", "verification", "--images", stand.images, "--pairs", stand.pairs, "--pack", "dlib-resnet", "--cache",
      stand.cache, "--threads", "1",
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["OVERT_MODELS"] = stand.overt.models
    process.environment = environment
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    let end = Date().addingTimeInterval(60)
    while process.isRunning, Date() < end, kept(stand) < 10_000 { usleep(2_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal, "it was killed before its end")

    let outcome = try stand.evaluate("verification", "--images", stand.images, "--pairs", stand.pairs, "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let speed = try #require(try stand.summary(outcome)["throughput"] as? [String: Any])
    #expect(number(speed["imagesCached"]) >= 10 && number(speed["imagesMade"]) > 0, "\(speed)")

    let again = try stand.evaluate("verification", "--images", stand.images, "--pairs", stand.pairs, "--json")
    let all = try #require(try stand.summary(again)["throughput"] as? [String: Any])
    #expect(number(all["imagesMade"]) == 0)
    for member in ["eer", "fnmrAtFmr", "material"] {
      let (one, other) = (
        try stand.summary(outcome)[member] as? NSObject, try stand.summary(again)[member] as? NSObject
      )
      #expect(one == other, "\(member)")
    }
  }

  /// Bytes in the stand's cache.
  private func kept(_ stand: EvaluateStand) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: stand.cache)) ?? []
    return names.reduce(0) { sum, name in
      sum + ((try? FileManager.default.attributesOfItem(atPath: "\(stand.cache)/\(name)")[.size] as? Int) ?? 0)
    }
  }

  @Test("hostile and mistaken input: one line that names file, line and column, and the right status")
  func bad() throws {
    guard let stand = try EvaluateStand() else { return }
    func refused(
      _ arguments: [String], status: Int32 = 2, _ said: String, at location: SourceLocation = #_sourceLocation
    )
      throws
    {
      let outcome = try stand.overt(
        ["evaluate"] + arguments + ["--pack", "dlib-resnet", "--no-cache", "--json"])
      #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
      #expect(outcome.output == "", sourceLocation: location)
      #expect(outcome.errors.contains(said), "\(outcome.errors)", sourceLocation: location)
    }
    func pairs(_ text: String) throws -> [String] {
      ["verification", "--images", stand.images, "--pairs", try stand.folder.write(text, to: "bad.csv")]
    }
    try refused(pairs("path_a,path_b\n"), "bad.csv: line 1: there is no column “same”")
    try refused(pairs("path_a,path_b,same\na,b,2\n"), "bad.csv: line 2: `same` is neither 0 nor 1")
    try refused(pairs("path_a,path_b,same\na,\"b,1\n"), "a quotation mark is not closed")
    try refused(pairs("path_a,path_b,same\nflat.png,../../etc/passwd,1\n"), "leads out of the folder of images")
    try refused(
      pairs("path_a,path_b,same\nflat.png,nowhere.jpg,1\n"), "nowhere.jpg: cannot be read: No such file or directory")
    try refused(
      ["verification", "--images", stand.folder.file("nowhere"), "--pairs", stand.pairs], "No such file or directory")
    try refused(
      ["verification", "--images", stand.images, "--pairs", stand.pairs, "--operating-limit", "0"], "--operating-limit")
    try refused(
      ["verification", "--images", stand.images, "--pairs", stand.pairs, "--responsible", " "], status: 3,
      "refused: evaluation-declaration.")
    try refused(
      [
        "identification", "--images", stand.images, "--list",
        stand.folder.write("role,identity,path\ngallery,,x\n", to: "l"),
      ],
      "line 2: column “identity” is empty")
    try refused(
      ["advise", "--images", "x", "--list", "y", "--people", "0", "--tracks", "1", "--ceiling", "1"], "--people")
  }

  @Test("help shows how it is called")
  func help() throws {
    let overt = try Overt(models: Repository.path("models"))
    for command in [
      ["evaluate"], ["evaluate", "verification"], ["evaluate", "identification"], ["evaluate", "advise"],
    ] {
      let outcome = try overt(command + ["--help"])
      #expect(outcome.status == 0 && outcome.output.contains("overt evaluate "), "\(outcome.output)")
      #expect(outcome.output.contains("--images"), "\(command): an example")
    }
  }
}
