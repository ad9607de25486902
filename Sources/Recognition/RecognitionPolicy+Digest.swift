import Faces
import Mandate

extension RecognitionPolicy {
  /// The digest of everything here that decides which shot is compared, besides ``maximumComparisons``: what an evaluation
  /// and the system engineer's check name as the gates.
  public var gatesDigest: ContentDigest {
    let values: [(String, String)] = [
      ("minimumFace", "\(minimumFace)"), ("detectionInterval", "\(detectionInterval)"),
      ("trackPatience", "\(trackPatience)"), ("improvement", "\(improvement)"),
      ("minimumInterEyeDistance", "\(gate.minimumInterEyeDistance)"), ("maximumYaw", "\(gate.maximumYaw)"),
      ("maximumPitch", "\(gate.maximumPitch)"), ("maximumRoll", "\(gate.maximumRoll)"),
      ("minimumSharpness", "\(gate.minimumSharpness)"), ("minimumExposure", "\(gate.minimumExposure)"),
    ]
    let text = "overt/gates/v1\n" + values.map { "\($0.0) \($0.1)\n" }.joined()
    return ContentDigest(hashing: Array(text.utf8))
  }
}
