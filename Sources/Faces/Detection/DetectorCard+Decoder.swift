import Inference

extension DetectorCard {
  /// The decoder of this card's family.
  ///
  /// - Parameters:
  ///   - models: one for each of ``stages``.
  ///   - precision: `nil` for the one that the family was measured to lose nothing with (docs/accuracy.md).
  func decoder(_ models: [NetworkModel], precision: Precision?) throws(FaceError) -> any FaceDetector {
    switch family {
    // bf16 loses one photograph of 1,528 and saves little on so small networks.
    case .mtcnn: try MTCNN(card: self, models: models, precision: precision ?? .f32)
    case .yunet, .yunetONet: try YuNet(card: self, models: models, precision: precision ?? .f32)
    }
  }
}
