import Inference
import Mandate

/// A detector's networks for pictures of one size, made ready on another thread than that of the engine that will look with
/// them. Making them takes about a second, taking them some milliseconds, so that no camera waits while another's are made.
///
/// It may be handed to another thread: what it holds was made here and is known nowhere else, the value cannot be copied, and
/// an engine takes it as a whole. The model and the runtime that the networks were compiled from stay behind; what OpenVINO
/// itself shares between them is counted and guarded by OpenVINO, as it is between the engines of two threads.
public struct SizedNetworks: ~Copyable, @unchecked Sendable {
  /// The pictures that they are for.
  public let size: DetectionSize
  /// Nothing where pictures are too small to hold a face.
  let stage: (any DetectorStage)?
  /// Which detector's they are, and its arithmetic.
  let detector: ContentDigest
  let precision: Precision

  /// Compiles the networks, on the calling thread.
  ///
  /// - Parameter blueprint: of the engine that will take them.
  public init(_ blueprint: DetectorBlueprint, for size: DetectionSize) throws(FaceError) {
    do throws(InferenceError) {
      let stage = try blueprint.stage(for: size)
      // The first run still makes things of its own.
      try stage?.forget()
      self.size = size
      self.stage = stage
      detector = blueprint.digest
      precision = blueprint.precision
    } catch {
      throw .inference(error)
    }
  }
}
