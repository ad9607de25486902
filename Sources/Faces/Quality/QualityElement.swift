/// The quality elements of ISO/IEC 29794-5 that are measured here without a further model, by the standard's names. Each
/// is 0 … 100, higher is better.
public enum QualityElement: String, Hashable, Sendable, CaseIterable {
  /// One side of the face as bright as the other.
  case illuminationUniformity = "illumination-uniformity"
  /// Little of the face is black.
  case underExposurePrevention = "under-exposure-prevention"
  /// Little of the face is white.
  case overExposurePrevention = "over-exposure-prevention"
  /// How much of the scale from black to white the face uses.
  case dynamicRange = "dynamic-range"
  /// Fine structure in the aligned face.
  case sharpness
  /// No edges where a codec's blocks meet.
  case compressionArtifacts = "compression-artifacts"
  /// Little structure around the head.
  case backgroundUniformity = "background-uniformity"
  /// Nobody else of similar size.
  case singleFacePresent = "single-face-present"
  /// Pixels between the eyes.
  case interEyeDistance = "inter-eye-distance"
  /// The head's share of the picture's height.
  case headSize = "head-size"
  /// Room at the picture's left of the head.
  case leftwardCrop = "leftward-crop"
  /// Room at the picture's right of the head.
  case rightwardCrop = "rightward-crop"
  /// Room above the head.
  case marginAbove = "margin-above"
  /// Room below the chin.
  case marginBelow = "margin-below"
  /// Not turned to a side.
  case headPoseYaw = "head-pose-yaw"
  /// Not nodded.
  case headPosePitch = "head-pose-pitch"
  /// Not tilted.
  case headPoseRoll = "head-pose-roll"

  /// How much the element counts in the unified score. Those that recognition suffers from most count most; those that say
  /// how a portrait should look, and little about recognising it, count little.
  public var weight: Float {
    switch self {
    case .sharpness, .interEyeDistance, .headPoseYaw: 1
    case .headPosePitch, .illuminationUniformity, .underExposurePrevention, .overExposurePrevention, .dynamicRange: 0.5
    case .headPoseRoll, .singleFacePresent: 0.25
    case .compressionArtifacts, .headSize, .leftwardCrop, .rightwardCrop, .marginAbove, .marginBelow,
      .backgroundUniformity:
      0.1
    }
  }
}
