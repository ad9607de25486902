/// An average head: the five landmarks in three dimensions, in units of the distance between the eyes. x to the picture's
/// right, y down, z towards the camera. Width and height are those of the usual 112-pixel alignment template, so that an
/// average upright face has yaw and pitch 0; the depths are round numbers for an adult (nose tip 0.4 before the eyes).
enum AverageHead {
  private static let points: [SIMD3<Float>] = [
    [-0.5, 0, 0], [0.5, 0, 0], [0, 0.571, 0.42], [-0.414, 1.152, 0.06], [0.414, 1.152, 0.06],
  ]

  /// The rows of the pseudo-inverse of the centred points: the sum over points of row × coordinate is the
  /// least-squares solution for one image coordinate.
  static let fit: [SIMD3<Float>] = {
    let mean = points.reduce(SIMD3<Float>.zero, +) / Float(points.count)
    let centred = points.map { $0 - mean }
    var columns = [SIMD3<Float>](repeating: .zero, count: 3)
    for point in centred {
      for axis in 0..<3 { columns[axis] += point * point[axis] }
    }
    let inverse = Self.inverse(columns)
    return centred.map { point in inverse[0] * point.x + inverse[1] * point.y + inverse[2] * point.z }
  }()

  /// The inverse of a symmetric 3 × 3 matrix given by its columns.
  private static func inverse(_ m: [SIMD3<Float>]) -> [SIMD3<Float>] {
    func cross(_ a: SIMD3<Float>, _ b: SIMD3<Float>) -> SIMD3<Float> {
      SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    }
    let determinant = (m[0] * cross(m[1], m[2])).sum()
    return [cross(m[1], m[2]) / determinant, cross(m[2], m[0]) / determinant, cross(m[0], m[1]) / determinant]
  }
}
