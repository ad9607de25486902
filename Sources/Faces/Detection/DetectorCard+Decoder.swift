import Inference

extension DetectorCard {
  /// The decoder of this card's family.
  ///
  /// - Parameters:
  ///   - models: one for each of ``stages``.
  ///   - chain: the precision of the whole chain.
  ///   - forced: one to use whatever was measured, for measuring.
  func decoder(_ models: [NetworkModel], chain: Precision, forced: Precision?) throws(FaceError) -> any FaceDetector {
    switch family {
    case .mtcnn: try MTCNN(card: self, models: models, precision: forced ?? precision(in: chain))
    case .yunet, .yunetONet: try YuNet(card: self, models: models, precision: forced ?? precision(in: chain))
    }
  }

  /// What ``decoder(_:chain:forced:)`` compiles for pictures of one size; `nil` where they are too small to hold a face.
  ///
  /// - Parameter model: the first of ``stages``.
  func stage(
    _ model: NetworkModel, for size: DetectionSize, precision: Precision
  ) throws(InferenceError) -> (any DetectorStage)? {
    switch family {
    case .mtcnn:
      guard MTCNN.canHold(size) else { return nil }
      return try ProposalStage(model: model, plan: PyramidPlan(size), precision: precision)
    case .yunet, .yunetONet:
      return try YuNetStage(model: model, plan: YuNetPlan(size, smallest: smallest), precision: precision)
    }
  }

  /// The arithmetic of the network that finds faces, in a chain of this precision.
  public func precision(in chain: Precision) -> Precision {
    switch family {
    // bf16 in the first network alone loses one photograph of 1,528, the same that it loses in all three.
    case .mtcnn: .f32
    // Here it loses nothing (docs/accuracy.md); O-Net, on whose points alignment rests, stays with 32 bits.
    case .yunet, .yunetONet: chain
    }
  }
}
