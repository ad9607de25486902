import ArgumentParser
import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

/// Shows what the quality elements are worth on labelled pairs, and keeps `docs/quality.md` up to date.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality", abstract: "Quality elements: error versus discard on real pairs, known degradations, time.")

  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).")
  var data: String?
  @Flag(help: "Write the tables into docs/quality.md.")
  var write = false

  /// One photograph as it was measured.
  private struct Measured {
    let assessment: QualityAssessment
    let shot: Float
    let template: EvaluationTemplate
  }

  func run() throws {
    let folder = try Places.data(data)
    _ = Core.pin()
    let engine = try FaceEngine(store: Places.store, pack: "mobilefacenet")
    let permit = try EvaluationPermit.declare(
      responsible: "overt-bench", at: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)))
    let pairs = try PairList(path: "\(folder)/lists/pairs_lfw_dev.csv")
    var faces: [DetectedFace] = []
    var times: (shot: [Double], all: [Double]) = ([], [])
    func measured(_ image: RGBImage) throws -> Measured? {
      try engine.detect(
        in: image, minimumFace: FaceEngine.minimumFace(forWidth: image.width, height: image.height), into: &faces)
      guard let face = faces.mostCentral(width: image.width, height: image.height) else { return nil }
      let begun = Timing.now()
      let shot = engine.quality(of: face, in: image).score
      let between = Timing.now()
      let assessment = engine.assess(face, others: faces.filter { $0 != face }, in: image)
      times.shot.append(between - begun)
      times.all.append(Timing.now() - between)
      return Measured(
        assessment: assessment, shot: shot, template: try engine.evaluationTemplate(of: face, in: image, under: permit))
    }
    let all = try pairs.images.map { try measured(try ImageFile.decode(path: "\(folder)/\($0)")) }
    var report = QualityReport()
    let mated = pairs.pairs.filter(\.isMated).compactMap { pair in
      all[pair.first].flatMap { one in all[pair.second].map { (one, $0) } }
    }
    let scores = mated.map { $0.0.template.score($0.1.template) }
    func curve(_ quality: (Measured) -> Float) -> ErrorVersusDiscard {
      ErrorVersusDiscard(scores: scores, qualities: mated.map { min(quality($0.0), quality($0.1)) })
    }
    func spread(_ quality: (Measured) -> Float) -> [Float] {
      let sorted = all.compactMap { $0.map(quality) }.sorted()
      return [0.05, 0.5, 0.95].map { sorted[Int($0 * Double(sorted.count - 1))] }
    }
    report.add("**unified**", spread { $0.assessment.unified }, curve { $0.assessment.unified })
    report.add("**a shot's score**", spread(\.shot), curve(\.shot))
    for element in QualityElement.allCases {
      report.add("`\(element.rawValue)`", spread { $0.assessment[element] }, curve { $0.assessment[element] })
    }
    let refused = all.count { $0.map { EnrolmentGate.standard.objection(to: $0.assessment) != nil } ?? true }
    // Every so many a mated pair, the first photograph made worse, the second as it is.
    let sample = pairs.pairs.filter(\.isMated).enumerated().filter { $0.offset % 17 == 0 }.map(\.element)
    for degradation in Degradation.allCases {
      var steps: [(element: Float, unified: Float, score: Float, lost: Int)] = []
      for step in 0..<Degradation.steps {
        var (element, unified, score, lost) = (Float(0), Float(0), Float(0), 0)
        for pair in sample {
          let image = try ImageFile.decode(path: "\(folder)/\(pairs.images[pair.first])")
          guard let worse = try measured(degradation.apply(step, to: image)), let other = all[pair.second] else {
            lost += 1
            continue
          }
          element += worse.assessment[degradation.element]
          unified += worse.assessment.unified
          score += worse.template.score(other.template)
        }
        let found = Float(max(1, sample.count - lost))
        steps.append((element / found, unified / found, score / found, lost))
      }
      report.add(degradation, steps)
    }
    report.times = (Timing(times.shot).median, Timing(times.all).median)
    report.pairs = mated.count
    report.sample = sample.count
    report.refused = (refused, all.count)
    print(report.markdown)
    if write { try Output.replace("quality", in: "\(Places.root)/docs/quality.md", with: report.markdown) }
  }
}
