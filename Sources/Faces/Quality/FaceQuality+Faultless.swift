extension FaceQuality {
  /// A shot from in front, sharp and well lit, with nothing against it but its size: for rules that are tried without a
  /// picture.
  package static func faultless(interEyeDistance: Float) -> FaceQuality {
    FaceQuality(
      interEyeDistance: interEyeDistance, pose: HeadPose(yaw: 0, pitch: 0, roll: 0), sharpness: 100,
      illuminationUniformity: 100, exposure: 100)
  }
}
