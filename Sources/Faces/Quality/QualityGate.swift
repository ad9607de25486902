/// What a shot must reach to be compared, or a photograph to be enrolled.
public struct QualityGate: Hashable, Sendable {
  /// The least distance between the eyes, in pixels.
  public var minimumInterEyeDistance: Float
  /// The most that the head may be turned aside, nodded or tilted, in degrees.
  public var maximumYaw: Float, maximumPitch: Float, maximumRoll: Float
  /// The least sharpness, 0 … 100.
  public var minimumSharpness: Float
  /// The least exposure, 0 … 100.
  public var minimumExposure: Float

  /// The gate used where none is set.
  public static let standard = QualityGate(
    minimumInterEyeDistance: 18, maximumYaw: 50, maximumPitch: 45, maximumRoll: 50, minimumSharpness: 8,
    minimumExposure: 12)

  /// Judges a shot: `nil` when it is good enough, else the first thing that is wrong with it.
  public func objection(to quality: FaceQuality) -> QualityObjection? {
    if quality.interEyeDistance < minimumInterEyeDistance { return .tooSmall }
    if abs(quality.pose.yaw) > maximumYaw { return .turnedAside }
    if abs(quality.pose.pitch) > maximumPitch { return .nodded }
    if abs(quality.pose.roll) > maximumRoll { return .tilted }
    if quality.sharpness < minimumSharpness { return .blurred }
    if quality.exposure < minimumExposure { return .badlyExposed }
    return nil
  }
}
