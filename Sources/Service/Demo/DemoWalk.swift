import Foundation

/// A walk over the ground, from behind a passage's edge, bending towards the camera and out of view beside it: a
/// quadratic Bézier curve in metres, aside and away.
struct DemoWalk: Sendable, Hashable {
  /// Where it begins, what it bends towards, and where it is after ``duration``.
  let from: SIMD2<Float>, towards: SIMD2<Float>, to: SIMD2<Float>
  /// Seconds from the beginning to ``to``.
  let duration: Double

  /// Steps per second.
  private static let cadence = 1.7
  /// How far the walk goes on beyond ``to``, as a share of it, if the person is still in view there.
  private static let overrun: Float = 1.15

  /// Where the face is `seconds` after the beginning; `nil` before, after, and outside the frame with both shoulders.
  func place(after seconds: Double) -> DemoPlace? {
    let share = Float(seconds / duration)
    guard share >= 0, share <= Self.overrun else { return nil }
    let ground = point(share)
    let distance = ground.y
    guard distance > 0.4 else { return nil }
    let stride = Float(seconds * Self.cadence * .pi)
    // A head rises and falls by about two centimetres with each step and sways with every other.
    let bob = 0.018 * abs(cos(stride))
    let sway = 0.012 * sin(stride)
    let centre = DemoCamera.project(
      aside: ground.x + sway, up: DemoCamera.faceElevation + bob, distance: distance)
    let place = DemoPlace(
      centre: centre, faceHeight: DemoCamera.focal * DemoCamera.faceSize / distance, distance: distance,
      lean: 0.035 * sin(stride), stride: stride)
    let halfWidth = place.faceHeight * DemoFigure.halfWidth
    guard centre.x > -halfWidth, centre.x < Float(DemoCamera.width) + halfWidth else { return nil }
    return place
  }

  /// The last moment, in seconds after the beginning, at which the person is in view; looked for frame by frame.
  var lastInView: Double {
    let step = 1 / Double(DemoCamera.rate)
    var last = 0.0
    var time = 0.0
    while time <= duration * Double(Self.overrun) {
      if place(after: time) != nil { last = time }
      time += step
    }
    return last
  }

  private func point(_ share: Float) -> SIMD2<Float> {
    let rest = 1 - share
    return from * (rest * rest) + towards * (2 * share * rest) + to * (share * share)
  }
}
