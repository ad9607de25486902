import Foundation
import TestSupport
import Testing

/// A folder to evaluate in: the program, a cache of its own, and short lists of real photographs.
struct EvaluateStand {
  let folder: TemporaryFolder
  let overt: Overt
  /// Pairs of the first photographs of the test material's list, with a further column, and one of a picture without a
  /// face.
  let pairs: String
  /// A part of the test material's searches.
  let list: String
  /// The photographs' folder.
  let images: String

  /// `nil`, after a line that says so, where the test material is missing.
  init?(images count: Int = 70, models: String = Repository.path("models")) throws {
    guard
      let paths = TestData.paths(["lists/pairs_lfw_dev.csv", "lists/identify_lfw_dev.csv", "photos/lfw_dev"])
    else { return nil }
    folder = try TemporaryFolder()
    overt = try Overt(models: models)
    images = try folder.folder("images")
    _ = try folder.link("images/photos", to: "\(TestData.folder)/photos")
    let flat = try Command(
      "/usr/bin/ffmpeg",
      ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "color=gray:s=160x160", "-frames:v", "1", "\(images)/flat.png"]
    ).run()
    try #require(flat.status == 0, "\(flat.errors)")

    var chosen: Set<Substring> = []
    var rows = ["path_a,path_b,same,note"]
    for line in try String(contentsOfFile: paths[0], encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",")
      guard fields.count == 3 else { continue }
      let new = chosen.union(fields.prefix(2))
      if new.count <= count { chosen = new } else if !fields.prefix(2).allSatisfy(chosen.contains) { continue }
      rows.append("\(line),\"row \(rows.count), kept\"")
    }
    rows.append("\(chosen.sorted()[0]),flat.png,0,no face")
    pairs = try folder.write(rows.joined(separator: "\n") + "\n", to: "pairs.csv")

    var people: Set<Substring> = []
    var searches: [Substring] = ["role,identity,path"]
    for line in try String(contentsOfFile: paths[1], encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",")
      guard fields.count == 3, people.contains(fields[1]) || people.count < 30 || searches.count < 0 else { continue }
      people.insert(fields[1])
      searches.append(line)
    }
    var strangers = 0
    for line in try String(contentsOfFile: paths[1], encoding: .utf8).split(whereSeparator: \.isNewline)
    where line.hasPrefix("probe_nonmated") && strangers < 30 {
      strangers += 1
      if !searches.contains(line) { searches.append(line) }
    }
    searches.append("probe_mated,\(people.sorted()[0]),flat.png")
    list = try folder.write(searches.joined(separator: "\n") + "\n", to: "list.csv")
  }

  /// Where the stand keeps templates.
  var cache: String { folder.file("cache") }

  /// Calls `overt evaluate`.
  func evaluate(_ arguments: String...) throws -> Command.Outcome {
    try overt(["evaluate"] + arguments + ["--pack", "dlib-resnet", "--cache", cache])
  }

  /// The last line of an outcome's output, which is the summary.
  func summary(_ outcome: Command.Outcome) throws -> [String: Any] {
    let line = try #require(outcome.lines.last, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// What the referee says.
  static func referee(_ kind: String, _ file: String) throws -> [String: Any] {
    let output = try Referee.run(
      Repository.path("Tests/EvaluationTests/Referees/figures.py"), [kind, file], needs: ["numpy", "scipy"])
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }
}
