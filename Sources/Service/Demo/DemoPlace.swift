import Faces

/// Where somebody who walks past is in one frame.
public struct DemoPlace: Sendable, Hashable {
  /// The middle of the face, in pixels of the frame.
  public let centre: SIMD2<Float>
  /// The height of the face, forehead to chin as the detector's box has it, in pixels.
  public let faceHeight: Float
  /// The distance from the camera, in metres.
  let distance: Float
  /// How far the head leans to the viewer's right, in radians.
  let lean: Float
  /// The stride: one step for each π.
  let stride: Float

  /// The box that a detector should find there.
  public var box: Box {
    let width = faceHeight * 0.76
    return Box(x: centre.x - width / 2, y: centre.y - faceHeight / 2, width: width, height: faceHeight)
  }
}
