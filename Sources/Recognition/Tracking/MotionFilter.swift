import Faces
import Glibc

/// Where a face is and how it moves, by a Kalman filter of constant velocity on the centre, the width and the aspect ratio of
/// its box (Kalman 1960; on boxes: Bewley et al. 2016, Wojke et al. 2017).
///
/// With constant velocity and noise that is independent for each of the four numbers, the usual 8 × 8 filter falls apart into
/// four filters of position and velocity. They are computed side by side here; nothing is approximated by that, and no matrix
/// is needed. The step of time may be of any length.
package struct MotionFilter {
  /// Centre x, centre y and width in pixels, height over width.
  private var place: SIMD4<Float>
  /// Their change for each second.
  private var speed: SIMD4<Float> = .zero
  /// Variance of the place, of both together, and of the speed.
  private var placeVariance: SIMD4<Float>
  private var jointVariance: SIMD4<Float> = .zero
  private var speedVariance: SIMD4<Float>

  /// How far a detection lies from the truth (one standard deviation): centre and width as a share of the width, aspect as
  /// it is. A detector's boxes jump by 1 to 6 % of their size from frame to frame.
  private static let jitter: SIMD4<Float> = [0.06, 0.06, 0.06, 0.08]
  /// How fast somebody may be moving who has been seen once, in widths per second (one standard deviation); a head is about
  /// 0.16 m wide, so 6 are about 1 m/s. Sizes change by less: somebody 5 m away who comes nearer grows by a fifth a second.
  private static let firstSpeed: SIMD4<Float> = [6, 4, 1, 0.1]
  /// How much speeds change: the density of a white acceleration, in widths² per second³.
  private static let unrest: SIMD4<Float> = [8, 15, 0.5, 0.02]
  /// The least width that noise is measured by, in pixels.
  private static let leastWidth: Float = 8

  /// A face seen for the first time.
  package init(_ box: Box) {
    place = Self.numbers(box)
    let unit = Self.unit(box.width)
    placeVariance = Self.jitter * Self.jitter * unit
    speedVariance = Self.firstSpeed * Self.firstSpeed * unit
  }

  /// Moves on by so many seconds.
  package mutating func advance(by seconds: Float) {
    guard seconds > 0, seconds.isFinite else { return }
    let density = Self.unrest * Self.unit(place.z)
    place += speed * seconds
    // A width or an aspect that shrinks to nothing is an extrapolation too far.
    place.z = max(place.z, Self.leastWidth)
    place.w = min(max(place.w, 0.5), 3)
    placeVariance += (jointVariance * 2 + speedVariance * seconds + density * (seconds * seconds / 3)) * seconds
    jointVariance += (speedVariance + density * (seconds / 2)) * seconds
    speedVariance += density * seconds
  }

  /// Takes a detection.
  package mutating func see(_ box: Box) {
    let whole = placeVariance + noise(of: box)
    let gain = placeVariance / whole
    let speedGain = jointVariance / whole
    let surprise = Self.numbers(box) - place
    place += gain * surprise
    speed += speedGain * surprise
    speedVariance -= speedGain * jointVariance
    jointVariance *= 1 - gain
    placeVariance *= 1 - gain
  }

  /// The box where the face should be.
  package var box: Box {
    let height = place.z * place.w
    return Box(x: place.x - place.z / 2, y: place.y - height / 2, width: place.z, height: height)
  }

  /// How ill a detection fits: the squared Mahalanobis distance of centre and width, and the logarithm of how wide the
  /// filter's expectation is (its determinant, in widths). Both together are twice the negative logarithm of the likelihood,
  /// so that a track that knows where it should be goes before one that could be anywhere.
  package func misfit(_ box: Box) -> (distance: Float, doubt: Float) {
    let whole = placeVariance + noise(of: box)
    let surprise = Self.numbers(box) - place
    let terms = surprise * surprise / whole
    let unit = Self.unit(place.z).x
    return (terms.x + terms.y + terms.z, log(whole.x / unit) + log(whole.y / unit) + log(whole.z / unit))
  }

  private func noise(of box: Box) -> SIMD4<Float> {
    Self.jitter * Self.jitter * Self.unit(max(box.width, place.z))
  }

  private static func numbers(_ box: Box) -> SIMD4<Float> {
    let centre = box.centre
    return [centre.x, centre.y, box.width, min(max(box.height / max(1, box.width), 0.5), 3)]
  }

  /// The square of the width for the numbers that scale with it, 1 for the aspect.
  private static func unit(_ width: Float) -> SIMD4<Float> {
    let square = max(width, leastWidth) * max(width, leastWidth)
    return [square, square, square, 1]
  }
}
