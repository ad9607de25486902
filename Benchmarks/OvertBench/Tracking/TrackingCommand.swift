import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Recognition
import TrackingMeasures

/// Measures how recognition follows people and decides, and keeps docs/recognition.md up to date.
struct TrackingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracking", abstract: "Tracking, best shots, averaging and alerts on labelled clips.")

  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).")
  var data: String?
  @Flag(help: "Update docs/recognition.md.")
  var write = false

  func run() throws {
    let folder = try Places.data(data)
    let full = try FaceEngine(store: Places.store, pack: "mobilefacenet", precision: .f32)
    let fast = try FaceEngine(store: Places.store, pack: "mobilefacenet")
    let permit = try EvaluationPermit.declare(responsible: "overt-bench", at: Instant(milliseconds: 0))
    var report = TrackingReport(precision: fast.precision.rawValue)
    report.scenes()
    let maker = try TemplateMaker(
      engines: [full], permit: EvaluationPermit.declare(responsible: "overt-bench", at: Instant(milliseconds: 0)))
    let people = try Self.people(in: "\(folder)/photos/lfw_dev", maker: maker)
    report.multiShot(MultiShot(people: people.map(\.templates).filter { $0.count > 1 }))
    let truth = try WalkPastTruth(path: "\(folder)/video/dev_walkpast_frames.csv")
    let walk = try WatchedClip(path: "\(folder)/video/dev_walkpast.mp4", full: full, fast: fast, permit: permit)
    report.following(walk, truth: truth)
    let threshold = full.embedderCard.threshold.score
    let clip = try Clip(in: folder)
    let shown = Set(truth.names)
    // Two hundred people who are not in the clip make the list long enough to go wrong.
    var list = people.filter { !shown.contains($0.name) }.prefix(200).map {
      Replay.Entry(name: $0.name, template: $0.templates[0])
    }
    for person in clip.enrolled {
      if let template = try maker.templates(ofImageAt: person.image)[0] {
        list.append(Replay.Entry(name: person.identity, template: template))
      }
    }
    report.deciding(walk, list: list, sought: Set(clip.enrolled.map(\.identity)), threshold: threshold, truth: truth)
    let stage = try WatchedClip(path: "\(folder)/video/short_hamilton_clip.mp4", full: full, fast: fast, permit: permit)
    var cast = Array(list.prefix(200))
    for (name, path) in [
      ("lin_manuel_miranda", "lin_manuel_miranda/lin-manuel-miranda.png"),
      ("alex_lacamoire", "alex_lacamoire/alex-lacamoire.png"),
    ] {
      if let template = try maker.templates(ofImageAt: "\(folder)/photos/face_recognition/\(path)")[0] {
        cast.append(Replay.Entry(name: name, template: template))
      }
    }
    report.deciding(
      stage, list: cast, sought: ["lin_manuel_miranda", "alex_lacamoire"], threshold: threshold, truth: nil)
    print(report.markdown)
    if write { try Output.replace("tracking", in: "\(Places.root)/docs/recognition.md", with: report.markdown) }
  }

  /// Everybody in a folder of folders with the template of each photograph, twenty at most.
  private static func people(
    in folder: String, maker: TemplateMaker
  ) throws -> [(name: String, templates: [EvaluationTemplate])] {
    let manager = FileManager.default
    var people: [(name: String, templates: [EvaluationTemplate])] = []
    for name in try manager.contentsOfDirectory(atPath: folder).sorted() {
      var templates: [EvaluationTemplate] = []
      for file in try manager.contentsOfDirectory(atPath: "\(folder)/\(name)").sorted().prefix(20) {
        if let template = try maker.templates(ofImageAt: "\(folder)/\(name)/\(file)")[0] { templates.append(template) }
      }
      if !templates.isEmpty { people.append((name, templates)) }
    }
    Output.note("\(people.count) people, \(people.reduce(0) { $0 + $1.templates.count }) photographs")
    return people
  }
}
