/// The outline of a zone, for judging and for asking.
struct Outline {
  private let corners: [SIMD2<Float>]

  init(_ corners: [SIMD2<Float>]) {
    self.corners = corners
  }

  /// Whether it is an outline at all: few enough corners inside the picture, no side crossing another, some area.
  func check(leastArea: Float) throws(ZoneProblem) {
    guard ZoneOfRecognition.cornerCounts.contains(corners.count) else { throw .corners(corners.count) }
    for (index, corner) in corners.enumerated() {
      guard (0...1).contains(corner.x), (0...1).contains(corner.y) else { throw .outside(corner: index + 1) }
    }
    for first in corners.indices {
      for second in corners.indices where second > first && meet(first, second) {
        throw .crossing(side: first + 1, other: second + 1)
      }
    }
    guard abs(area) >= leastArea else { throw .tooSmall }
  }

  /// Whether a point lies inside: a ray to the right crosses an odd number of sides.
  func encloses(_ point: SIMD2<Float>) -> Bool {
    var isInside = false
    var before = corners.count - 1
    for index in corners.indices {
      let (from, to) = (corners[before], corners[index])
      if (from.y > point.y) != (to.y > point.y),
        point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
      {
        isInside.toggle()
      }
      before = index
    }
    return isInside
  }

  private var area: Float {
    corners.indices.reduce(0) { sum, index in
      let (from, to) = side(index)
      return sum + (from.x * to.y - to.x * from.y) / 2
    }
  }

  private func side(_ index: Int) -> (SIMD2<Float>, SIMD2<Float>) {
    (corners[index], corners[(index + 1) % corners.count])
  }

  /// Whether two sides have a point in common that they should not: neighbours may share their corner and nothing more.
  private func meet(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = side(first)
    let (c, d) = side(second)
    if a == b || c == d { return true }
    if second == first + 1 { return turn(a, b, d) == 0 && ((d - b) * (a - b)).sum() > 0 }
    if first == 0, second == corners.count - 1 { return turn(c, d, b) == 0 && ((b - a) * (c - a)).sum() > 0 }
    let (one, two) = (turn(a, b, c), turn(a, b, d))
    let (three, four) = (turn(c, d, a), turn(c, d, b))
    if one != two, three != four, one * two <= 0, three * four <= 0 { return true }
    return one == 0 && isBetween(a, b, c) || two == 0 && isBetween(a, b, d)
      || three == 0 && isBetween(c, d, a) || four == 0 && isBetween(c, d, b)
  }

  /// −1, 0 or 1 for a turn to the one side, straight on, to the other.
  private func turn(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ c: SIMD2<Float>) -> Int {
    let across = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    return abs(across) < 1e-9 ? 0 : across > 0 ? 1 : -1
  }

  private func isBetween(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ point: SIMD2<Float>) -> Bool {
    min(a.x, b.x) <= point.x && point.x <= max(a.x, b.x) && min(a.y, b.y) <= point.y && point.y <= max(a.y, b.y)
  }
}
