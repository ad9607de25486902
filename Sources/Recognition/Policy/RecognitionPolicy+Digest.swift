import Faces
import Mandate

extension RecognitionPolicy {
  /// The digest of everything here that decides which shot is compared and what becomes of its score, besides
  /// ``maximumComparisons`` and ``averaging``, which an evaluation and the system engineer's check name by themselves.
  ///
  /// Not in it: ``holdMax``, which is the force's published number, and a camera's zone, which says where is looked and not
  /// how is decided.
  public var gatesDigest: ContentDigest {
    let values: [(String, String)] = [
      ("minimumFace", "\(minimumFace)"), ("detectionInterval", "\(detectionInterval)"),
      ("strongConfidence", "\(strongConfidence)"), ("trackPatience", "\(trackPatience)"),
      ("comparisonsPerFrame", "\(comparisonsPerFrame)"), ("improvement", "\(improvement)"),
      ("improvementGrowth", "\(improvementGrowth)"),
      ("spacing", "\(spacing)"), ("grace", "\(grace)"), ("minimumMargin", "\(minimumMargin)"),
      ("minimumInterEyeDistance", "\(gate.minimumInterEyeDistance)"), ("maximumYaw", "\(gate.maximumYaw)"),
      ("maximumPitch", "\(gate.maximumPitch)"), ("maximumRoll", "\(gate.maximumRoll)"),
      ("minimumSharpness", "\(gate.minimumSharpness)"), ("minimumExposure", "\(gate.minimumExposure)"),
    ]
    let text = "overt/gates/v2\n" + values.map { "\($0.0) \($0.1)\n" }.joined()
    return ContentDigest(hashing: Array(text.utf8))
  }
}
