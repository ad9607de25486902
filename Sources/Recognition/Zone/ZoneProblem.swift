/// Why a Zone of Recognition cannot be used.
public enum ZoneProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Too few or too many corners.
  case corners(Int)
  /// A corner outside 0 … 1, counted from 1.
  case outside(corner: Int)
  /// Two sides cross or touch, counted from 1 by their first corners.
  case crossing(side: Int, other: Int)
  /// It encloses next to nothing.
  case tooSmall
  /// A limit on faces that is no number, is negative, or whose ends are the wrong way round.
  case limit(String)

  /// What is wrong, in words for the person who drew the zone.
  public var description: String {
    switch self {
    case .corners(let count):
      "the zone has \(count) corners; \(ZoneOfRecognition.cornerCounts.lowerBound) to "
        + "\(ZoneOfRecognition.cornerCounts.upperBound) are allowed"
    case .outside(let corner): "corner \(corner) of the zone lies outside the picture (0 to 1, across and down)"
    case .crossing(let side, let other): "sides \(side) and \(other) of the zone cross or touch each other"
    case .tooSmall: "the zone encloses less than a ten-thousandth of the picture"
    case .limit(let name): "the zone's limits of the \(name) are not two sizes in pixels, the smaller first"
    }
  }
}
