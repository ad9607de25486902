import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate
import Recognition
import TestSupport
import TrackingMeasures

/// Measures how recognition follows people and decides, and keeps docs/recognition.md up to date.
struct TrackingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracking", abstract: "Tracking, best shots, averaging and alerts on labelled clips.")

  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).")
  var data: String?
  @Flag(help: "Update docs/recognition.md.")
  var write = false
  @Flag(help: "Only the made-up scenes, which need no material.")
  var scenes = false

  func run() throws {
    if scenes {
      var report = TrackingReport(precision: "")
      report.scenes()
      return print(report.markdown)
    }
    let folder = try Places.data(data)
    // The networks from the test material, where set-up has not installed them.
    let models = try ModelFolder()
    let store = try Places.embedders().contains(Self.pack) ? Places.store : ModelStore(folder: models?.path ?? "")
    let full = try FaceEngine(store: store, pack: Self.pack, precision: .f32)
    let fast = try FaceEngine(store: store, pack: Self.pack)
    let permit = try EvaluationPermit.declare(responsible: "overt-bench", at: Instant(milliseconds: 0))
    var report = TrackingReport(precision: fast.precision.rawValue)
    report.scenes()
    let maker = try TemplateMaker(
      engines: [full], permit: EvaluationPermit.declare(responsible: "overt-bench", at: Instant(milliseconds: 0)))
    let people = try Self.people(in: "\(folder)/photos/lfw_dev", maker: maker)
    report.multiShot(people)
    let truth = try WalkPastTruth(path: "\(folder)/video/dev_walkpast_frames.csv")
    let walk = try WatchedClip(
      path: "\(folder)/video/dev_walkpast.mp4", full: full, fast: fast, policy: .standard, permit: permit)
    report.following(walk, truth: truth)
    let threshold = full.embedderCard.threshold.score
    let clip = try Clip(in: folder)
    let shown = Set(truth.names)
    // Two hundred people who are not in the clip make the list long enough to go wrong.
    var list = people.filter { !shown.contains($0.name) }.prefix(200).map {
      Replay.Entry(name: $0.name, templates: [$0.photographs[0]])
    }
    for person in clip.enrolled {
      if let template = try maker.templates(ofImageAt: person.image)[0] {
        list.append(Replay.Entry(name: person.identity, templates: [template]))
      }
    }
    report.deciding(walk, list: list, sought: Set(clip.enrolled.map(\.identity)), threshold: threshold, truth: truth)
    var everyFrame = RecognitionPolicy.standard
    everyFrame.detectionInterval = 0
    try report.product(
      "\(folder)/video/dev_walkpast.mp4",
      list: people.filter { !shown.contains($0.name) }.prefix(200).map { ($0.name, $0.first) }
        + clip.enrolled.map { ($0.identity, $0.image) },
      sought: Set(clip.enrolled.map(\.identity)), full: full, fast: fast, threshold: threshold,
      floats: Replay(walk, list: list, threshold: threshold, policy: everyFrame, isFast: false))
    // One of the two is 25 pixels wide there, with 12 between the eyes.
    var near = RecognitionPolicy.standard
    near.minimumFace = 24
    near.gate.minimumInterEyeDistance = 10
    let stage = try WatchedClip(
      path: "\(folder)/video/short_hamilton_clip.mp4", full: full, fast: fast, policy: near, permit: permit)
    var cast = Array(list.prefix(200))
    for (name, photographs) in [
      ("lin_manuel_miranda", ["lin-manuel-miranda.png"]),
      ("alex_lacamoire", ["alex-lacamoire.png", "test1.jpg", "train_img1.jpg"]),
    ] {
      let templates = try photographs.compactMap {
        try maker.templates(ofImageAt: "\(folder)/photos/face_recognition/\(name)/\($0)")[0]
      }
      if !templates.isEmpty { cast.append(Replay.Entry(name: name, templates: templates)) }
    }
    report.deciding(
      stage, list: cast, sought: ["lin_manuel_miranda", "alex_lacamoire"], threshold: 0.3, truth: nil)
    print(report.markdown)
    if write { try Output.replace("tracking", in: "\(Places.root)/docs/recognition.md", with: report.markdown) }
  }

  private static let pack = "mobilefacenet"

  /// Everybody in a folder of folders with the templates of their photographs, twenty at most.
  private static func people(in folder: String, maker: TemplateMaker) throws -> [Person] {
    let manager = FileManager.default
    var people: [Person] = []
    for name in try manager.contentsOfDirectory(atPath: folder).sorted() {
      var person = Person(name: name)
      for file in try manager.contentsOfDirectory(atPath: "\(folder)/\(name)").sorted().prefix(20) {
        let image = try ImageFile.decode(path: "\(folder)/\(name)/\(file)")
        guard let template = try maker.templates(of: image)[0] else { continue }
        if person.photographs.isEmpty { person.first = "\(folder)/\(name)/\(file)" }
        person.photographs.append(template)
        // As far away as the quality gate lets through.
        if let small = image.resized(width: Person.smallSide, height: Person.smallSide) {
          person.small.append(try maker.templates(of: small)[0])
        }
      }
      if !person.photographs.isEmpty { people.append(person) }
    }
    Output.note("\(people.count) people, \(people.reduce(0) { $0 + $1.photographs.count }) photographs")
    return people
  }
}
