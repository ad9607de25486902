/// One point of a curve.
struct CurveRecord: Encodable, Sendable {
  let threshold: Number
  let falseMatches: Double
  let misses: Double

  init(_ point: DETPoint) {
    threshold = Number(point.threshold)
    falseMatches = point.falseMatches
    misses = point.misses
  }
}
