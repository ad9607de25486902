import ArgumentParser
import Evaluation
import Faces
import Foundation
import Inference

/// Measures the detectors side by side and keeps the detector section of `docs/accuracy.md` up to date.
struct DetectorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detectors", abstract: "Faces found, false boxes, recognition after them and time, per detector.")

  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).")
  var data: String?
  @Option(help: "Detectors to measure, by pack.")
  var detector: [String] = ["mtcnn", "yunet", "yunet-onet"]
  @Option(help: "What to measure: stills, clip.")
  var only: [String] = ["stills", "clip"]
  @Option(help: "Smallest faces looked for in the clip, in pixels.")
  var minimumFace: [Int] = [60, 40]
  @Option(help: "A folder for contact sheets of what is found in real clips, to be looked at.")
  var sheets: String?
  @Flag(help: "Write the tables into docs/accuracy.md.")
  var write = false

  func run() throws {
    let folder = try Places.data(data)
    _ = Core.pin()
    var precisions: [Precision] = [.f32]
    if Precision.preferred == .bf16 { precisions.append(.bf16) }
    let chains = try detector.flatMap { name in
      try precisions.map { try DetectorChain(name, precision: $0) }
    }
    if let sheets { return try ContactSheets(chains: chains, clips: folder, into: sheets).draw() }
    var report = DetectorsReport()
    if only.contains("clip") {
      let judges = try ["mtcnn", "yunet"].map { try DetectorChain($0, precision: .f32).engine }
      let clip = try Walkpast(in: folder, judges: judges)
      for chain in chains {
        for face in minimumFace {
          let found = try FoundHeads(clip, engine: chain.engine, minimumFace: face)
          report.add(found, frames: clip.frames.count, of: chain.name, minimumFace: face)
          Output.note(report.lastLine)
        }
      }
    }
    if only.contains("stills") {
      let pairs = try PairList(path: "\(folder)/lists/pairs_lfw_dev.csv")
      let list = try IdentificationList(path: "\(folder)/lists/identify_lfw_dev.csv")
      for chain in chains {
        report.add(try StillsResult(chain, pairs: pairs, list: list, in: folder), of: chain.name)
        Output.note(report.lastLine)
      }
    }
    print(report.markdown)
    if write { try Output.replace("detectors", in: "\(Places.root)/docs/accuracy.md", with: report.markdown) }
  }
}
