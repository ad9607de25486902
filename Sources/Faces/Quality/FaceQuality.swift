/// What weakens or strengthens a shot of a face, and whether it is good enough to be compared.
public struct FaceQuality: Hashable, Sendable {
  /// The distance between the eyes' centres, in pixels of the source frame.
  public var interEyeDistance: Float
  /// How the head is turned, in degrees.
  public var pose: HeadPose
  /// 0 (blurred) … 100: the share of fine structure in the aligned face's brightness.
  public var sharpness: Float
  /// 0 (one side dark) … 100 (both sides alike).
  public var illuminationUniformity: Float
  /// 0 (black or white) … 100 (middle brightness, nothing clipped).
  public var exposure: Float

  /// A quality from its parts.
  package init(
    interEyeDistance: Float, pose: HeadPose, sharpness: Float, illuminationUniformity: Float, exposure: Float
  ) {
    self.interEyeDistance = interEyeDistance
    self.pose = pose
    self.sharpness = sharpness
    self.illuminationUniformity = illuminationUniformity
    self.exposure = exposure
  }

  /// All of it as one number, 0 … 100, for choosing the better of two shots. Each part can only lower it.
  public var score: Float {
    let size = min(1, interEyeDistance / 60)
    let turn = max(0, 1 - abs(pose.yaw) / 75) * max(0, 1 - abs(pose.pitch) / 75)
    let light = (0.5 + illuminationUniformity / 200) * (0.5 + exposure / 200)
    return 100 * size * turn * light * (0.4 + 0.6 * sharpness / 100)
  }
}
