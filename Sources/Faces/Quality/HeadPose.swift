import Glibc

/// How a head is turned, estimated from its five landmarks.
public struct HeadPose: Hashable, Sendable {
  /// Degrees that the face looks towards the picture's right (positive) or left.
  public var yaw: Float
  /// Degrees that the face looks down (positive) or up, measured from an average upright face.
  public var pitch: Float
  /// Degrees that the head is tilted clockwise in the picture.
  public var roll: Float

  /// A pose from its three angles, in degrees.
  public init(yaw: Float, pitch: Float, roll: Float) {
    self.yaw = yaw
    self.pitch = pitch
    self.roll = roll
  }

  /// Estimates the pose by fitting an average head under a distant camera (scaled orthography): five points give a
  /// linear least-squares problem for two rows of a scaled rotation.
  ///
  /// Good to about 10° on a face that is not far from the average; five points cannot tell a nod from a long nose.
  public init(_ landmarks: Landmarks) {
    var mean = SIMD2<Float>.zero
    for index in 0..<Landmarks.count { mean += landmarks[index] / Float(Landmarks.count) }
    var rowX = SIMD3<Float>.zero
    var rowY = SIMD3<Float>.zero
    for index in 0..<Landmarks.count {
      let point = landmarks[index] - mean
      rowX += AverageHead.fit[index] * point.x
      rowY += AverageHead.fit[index] * point.y
    }
    let lengthX = (rowX * rowX).sum().squareRoot()
    let lengthY = (rowY * rowY).sum().squareRoot()
    guard lengthX > 1e-6, lengthY > 1e-6, lengthX.isFinite, lengthY.isFinite else {
      self.init(yaw: 90, pitch: 90, roll: 90)
      return
    }
    let x = rowX / lengthX
    // The second row is made perpendicular to the first; the third follows from both.
    var y = rowY / lengthY
    y -= x * (x * y).sum()
    y /= max(1e-6, (y * y).sum().squareRoot())
    let z = SIMD3(x.y * y.z - x.z * y.y, x.z * y.x - x.x * y.z, x.x * y.y - x.y * y.x)
    let degrees = 180 / Float.pi
    // The nose points along the third axis, towards the camera: where it leans is where the face looks.
    self.init(
      yaw: atan2(x.z, z.z) * degrees, pitch: atan2(y.z, z.z) * degrees,
      roll: atan2(
        landmarks.rightEye.y - landmarks.leftEye.y, landmarks.rightEye.x - landmarks.leftEye.x) * degrees)
  }
}
