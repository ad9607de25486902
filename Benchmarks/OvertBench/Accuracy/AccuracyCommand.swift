import ArgumentParser
import Evaluation
import Faces
import Foundation
import Mandate

/// Measures accuracy on the labelled stills of the test material and keeps `docs/accuracy.md` up to date.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy", abstract: "Accuracy on labelled stills, beside the face_recognition library.")

  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).")
  var data: String?
  @Flag(help: "Print the tables without changing docs/accuracy.md.")
  var dryRun = false

  func run() throws {
    let folder = try Places.data(data)
    let pairs = try PairList(path: "\(folder)/lists/pairs_lfw_dev.csv")
    let list = try IdentificationList(path: "\(folder)/lists/identify_lfw_dev.csv")
    let images = Array(Set(pairs.images + list.images)).sorted()
    var chains = try overt(images, in: folder)
    if let peer = Peer() { chains.append(try peer.described(images, in: folder)) }
    Output.note("tracks beside stills")
    let tracks = try Places.embedders().contains("mobilefacenet") ? TracksAndStills(in: folder) : nil
    Output.note("the tables, which takes a minute")
    let report = AccuracyReport(pairs: pairs, list: list, chains: chains, images: images, tracks: tracks)
    print(report.markdown)
    guard !dryRun else { return }
    guard chains.count == 3 else {
      Output.note("docs/accuracy.md stays as it is: it needs both packs and face_recognition")
      return
    }
    try Output.replace("accuracy", in: "\(Places.root)/docs/accuracy.md", with: report.markdown)
  }

  /// Every image's template by every installed pack, each face found once.
  private func overt(_ images: [String], in folder: String) throws -> [DescribedImages] {
    let engines = try Places.embedders().map { try FaceEngine(store: Places.store, pack: $0) }
    let permit = try EvaluationPermit.declare(
      responsible: "overt-bench", at: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)))
    let maker = try TemplateMaker(engines: engines, permit: permit)
    var templates = engines.map { _ in [String: EvaluationTemplate]() }
    let started = Date()
    for (done, path) in images.enumerated() {
      for (pack, template) in try maker.templates(ofImageAt: "\(folder)/\(path)").enumerated() {
        templates[pack][path] = template
      }
      if done % 200 == 199 { Output.note("\(done + 1) of \(images.count) images") }
    }
    Output.note("\(images.count) images in \(Output.number(Date().timeIntervalSince(started), 1)) s")
    return zip(engines, templates).map { engine, templates in
      DescribedImages(templates, name: "`\(engine.pack.name)` (\(engine.precision.rawValue))")
    }
  }
}
