import Faces
import Inference

/// A detector as it is measured: a pack, a precision, and mobilefacenet behind it.
struct DetectorChain {
  /// The name in the tables.
  let name: String
  /// Detector and embedder.
  let engine: FaceEngine

  /// Loads the chain.
  init(_ detector: String, precision: Precision) throws {
    name = "`\(detector)` (\(precision.rawValue))"
    engine = try FaceEngine(
      store: Places.store, pack: "mobilefacenet", detector: detector, precision: .preferred,
      detectorPrecision: precision)
  }
}
