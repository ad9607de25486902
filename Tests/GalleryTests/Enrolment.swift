import Faces
import Gallery
import Imaging
import Mandate
import TestSupport
import Testing

/// An engine of a test's own, with what is needed to enrol and to compare.
final class Enrolment {
  let engine: FaceEngine
  private let evaluation: EvaluationPermitBox

  /// Holds a permit, which cannot be copied into a closure.
  private final class EvaluationPermitBox {
    let permit: EvaluationPermit
    init() throws { permit = try EvaluationPermit.declare(responsible: "the tests", at: DeclaredTrial.noon) }
  }

  init(models: ModelFolder, pack: String) throws {
    engine = try FaceEngine(store: ModelStore(folder: models.path), pack: pack, precision: .f32)
    evaluation = try EvaluationPermitBox()
  }

  /// A trial for this engine's networks.
  func trial(people: Int, threshold: Threshold? = nil, number: UInt64 = 1) throws -> DeclaredTrial {
    try DeclaredTrial(
      people: people, pack: engine.digest, threshold: threshold ?? engine.embedderCard.threshold, number: number)
  }

  /// The photograph at `path` and its one face; `nil` where it does not show exactly one.
  func face(_ path: String) throws -> (image: RGBImage, face: DetectedFace)? {
    let image = try ImageFile.decode(path: path)
    guard let found = try? engine.onlyFace(in: image, name: path, gate: nil) else { return nil }
    return (image, found.face)
  }

  /// The numbers of a face's template, for computing by hand what a gallery should give.
  func values(_ face: DetectedFace, in image: RGBImage) throws -> [Float] {
    try engine.evaluationTemplate(of: face, in: image, under: evaluation.permit).values
  }

  /// The reference template of a photograph, for a gallery.
  func reference(_ path: String, for entry: String, under permit: borrowing Permit<Trial>) throws -> ReferenceTemplate {
    let image = try ImageFile.decode(path: path)
    let (face, _) = try engine.onlyFace(in: image, name: path, gate: nil)
    return try engine.reference(of: face, in: image, for: entry, under: permit, at: DeclaredTrial.noon)
  }
}

extension Gallery {
  /// The candidates of a search that nothing refuses.
  func found(_ template: borrowing FaceTemplate, at threshold: Threshold) -> [Candidate] {
    do throws(GalleryError) {
      return try candidates(for: template, threshold: threshold).candidates
    } catch {
      Issue.record(error)
      return []
    }
  }
}

/// A gallery's work done by hand, in double precision: the mean of each person's photographs, then every comparison.
struct NaiveGallery {
  let metric: Metric
  private(set) var rows: [(entry: String, values: [Double])] = []

  init(metric: Metric) { self.metric = metric }

  mutating func add(_ entry: String, photographs: [[Float]]) {
    let count = Double(photographs.count)
    var mean = [Double](repeating: 0, count: photographs.first?.count ?? 0)
    for photograph in photographs {
      for (index, value) in photograph.enumerated() { mean[index] += Double(value) / count }
    }
    if metric == .cosine {
      let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      mean = mean.map { $0 / length }
    }
    rows.append((entry, mean))
  }

  /// Everybody's score, best first.
  func scores(_ probe: [Float]) -> [Candidate] {
    rows.map { entry, values in
      let pairs = zip(values, probe.map(Double.init))
      let score =
        switch metric {
        case .cosine: pairs.reduce(0) { $0 + $1.0 * $1.1 }
        case .euclidean: 1 - pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        }
      return Candidate(entry: entry, score: Float(score))
    }.sorted { $0.score > $1.score }
  }
}
