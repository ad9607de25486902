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
