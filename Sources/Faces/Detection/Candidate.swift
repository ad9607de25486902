/// A possible face on its way through the cascade: a rectangle in pixels of the source frame and a confidence.
struct Candidate {
  var left: Float
  var top: Float
  var right: Float
  var bottom: Float
  var score: Float
  /// Index of the candidate's landmarks, where the stage gives any.
  var index = 0

  var width: Float { right - left }
  var height: Float { bottom - top }
  var area: Float { max(0, width) * max(0, height) }

  /// Moved by what a network regressed, in units of the candidate's own size.
  ///
  /// The + 1 is the networks' own convention: they were trained on rectangles that include their last pixel.
  func refined(by offsets: SIMD4<Float>) -> Candidate {
    let width = self.width + 1
    let height = self.height + 1
    return Candidate(
      left: left + offsets[0] * width, top: top + offsets[1] * height, right: right + offsets[2] * width,
      bottom: bottom + offsets[3] * height, score: score, index: index)
  }

  /// The square around the same centre with the longer side.
  var squared: Candidate {
    let side = max(width, height)
    let x = left + width / 2 - side / 2
    let y = top + height / 2 - side / 2
    return Candidate(left: x, top: y, right: x + side, bottom: y + side, score: score, index: index)
  }

  /// Whether the numbers are finite, the rectangle has a size and touches the picture.
  func isUsable(width imageWidth: Int, height imageHeight: Int) -> Bool {
    left.isFinite && top.isFinite && right.isFinite && bottom.isFinite && width >= 4 && height >= 4
      && right > 0 && bottom > 0 && left < Float(imageWidth) && top < Float(imageHeight)
  }
}

extension [Candidate] {
  /// How much of what two rectangles share makes the weaker one a repetition.
  enum Measure {
    /// Shared area over the area of both together.
    case union
    /// Shared area over the smaller area.
    case smaller
  }

  /// Keeps the strongest of those that overlap by more than `limit`; best first.
  mutating func suppress(over limit: Float, by measure: Measure = .union) {
    sort { $0.score > $1.score }
    var kept = 0
    for position in indices {
      let candidate = self[position]
      var isRepetition = false
      for other in 0..<kept {
        let shared = overlap(candidate, self[other], measure)
        if shared > limit {
          isRepetition = true
          break
        }
      }
      if !isRepetition {
        self[kept] = candidate
        kept += 1
      }
    }
    removeLast(count - kept)
  }

  private func overlap(_ one: Candidate, _ other: Candidate, _ measure: Measure) -> Float {
    let across = Swift.min(one.right, other.right) - Swift.max(one.left, other.left)
    let down = Swift.min(one.bottom, other.bottom) - Swift.max(one.top, other.top)
    guard across > 0, down > 0 else { return 0 }
    let shared = across * down
    let whole =
      switch measure {
      case .union: one.area + other.area - shared
      case .smaller: Swift.min(one.area, other.area)
      }
    return whole > 0 ? shared / whole : 0
  }
}
