/// The camera of the demo's clip: where the ground's points come to lie in the picture.
enum DemoCamera {
  /// The frame, in pixels.
  static let width = 1_280, height = 720
  /// Frames per second.
  static let rate = 25
  /// The focal length, in pixels.
  static let focal: Float = 1_200
  /// The row of the horizon, in pixels.
  static let horizon: Float = 205
  /// How high it hangs, in metres.
  static let elevation: Float = 1.85
  /// How high the middle of a face is, in metres.
  static let faceElevation: Float = 1.64
  /// The height of a face as the detector's box has it, in metres.
  static let faceSize: Float = 0.2

  /// Where a point `aside` metres to the right of the camera's axis, `up` metres above the ground and `distance` metres
  /// away lies in the picture, in pixels.
  static func project(aside: Float, up: Float, distance: Float) -> SIMD2<Float> {
    let scale = focal / max(0.1, distance)
    return [Float(width) / 2 + aside * scale, horizon + (elevation - up) * scale]
  }
}
