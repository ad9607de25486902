import Inference
import Mandate

/// What an engine's detector is made of, so that more networks of it can be made on any thread: of the bytes that were checked
/// when the engine was made, whatever has become of the files since.
public struct DetectorBlueprint: Sendable {
  let card: DetectorCard
  /// The digest of the detector's card.
  let digest: ContentDigest
  /// The arithmetic of the first network, which looks at whole pictures.
  let precision: Precision
  private let files: [String: [UInt8]]

  /// - Parameter files: those of the detector's pack; the first network's are kept.
  init(card: DetectorCard, digest: ContentDigest, precision: Precision, files: [String: [UInt8]]) {
    self.card = card
    self.digest = digest
    self.precision = precision
    let first = card.stages.first ?? ""
    self.files = files.filter { $0.key == first || $0.key == first.dropLast(4) + ".bin" }
  }

  /// Compiles for pictures of a size, on the calling thread; `nil` where they are too small to hold a face.
  func stage(for size: DetectionSize) throws(InferenceError) -> (any DetectorStage)? {
    let model = try NetworkModel.read(card.stages.first ?? "", from: files, runtime: InferenceRuntime())
    return try card.stage(model, for: size, precision: precision)
  }
}
