import Evaluation
import Faces
import Foundation
import Imaging
import Mandate

/// What one detector finds in labelled stills of one person each, and what recognition makes of it.
struct StillsResult {
  /// Photographs without a face, and with more than one.
  let missed: Proportion, crowded: Int
  /// The pairs and the list as counted in `docs/accuracy.md`.
  let verification: VerificationResult
  let identification: IdentificationResult
  /// All photographs with each other.
  let allPairs: AllPairsDraws

  /// Looks at every photograph of both lists.
  init(_ chain: DetectorChain, pairs: PairList, list: IdentificationList, in folder: String) throws {
    let permit = try EvaluationPermit.declare(
      responsible: "overt-bench", at: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)))
    var templates: [String: EvaluationTemplate] = [:]
    var faces: [DetectedFace] = []
    let images = Set(pairs.images + list.images).sorted()
    var crowded = 0
    var missed = 0
    for path in images {
      let image = try ImageFile.decode(path: "\(folder)/\(path)")
      try chain.engine.detect(
        in: image, minimumFace: FaceEngine.minimumFace(forWidth: image.width, height: image.height), into: &faces)
      if faces.count > 1 { crowded += 1 }
      guard let face = faces.mostCentral(width: image.width, height: image.height) else {
        missed += 1
        continue
      }
      templates[path] = try chain.engine.evaluationTemplate(of: face, in: image, under: permit)
    }
    self.missed = Proportion(missed, of: images.count)
    self.crowded = crowded
    verification = VerificationResult(pairs, templates: pairs.images.map { templates[$0] })
    let described = DescribedImages(templates, name: chain.name)
    allPairs = AllPairsDraws(images, scores: ScoreTable(images, chain: described))
    identification = IdentificationResult(list, templates: list.images.map { templates[$0] })
  }
}
