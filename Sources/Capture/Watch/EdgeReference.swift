/// Where the edges of a scene are, learnt slowly, and how much of them a picture has in the same place.
///
/// The picture is compared in 32 parts, each by the correlation of its edges. People who pass change a few parts for a
/// few seconds; a camera that is turned changes nearly all of them and stays so.
struct EdgeReference: Sendable {
  private var reference: [Float]
  private var edges: [Float]
  private var learnt = 0.0
  private var last: Double?

  private static let (columns, rows) = (8, 4)
  /// Seconds in which the reference follows a scene that changes.
  private static let memory = 60.0
  /// Seconds of pictures before anything is judged.
  private static let apprenticeship = 5.0
  /// A part whose edges vary by less than this many levels has nothing to go by.
  private static let leastVariation: Float = 1.5
  /// Fewer parts with edges than this cannot tell anything.
  private static let leastParts = 6

  init() {
    reference = [Float](repeating: 0, count: LumaThumbnail.width * LumaThumbnail.height)
    edges = reference
  }

  /// The share of the parts with edges, 0…1, in which `picture` has them where they were; nil while nothing can be said.
  mutating func compare(_ picture: LumaThumbnail, at now: Double) -> Double? {
    measure(picture)
    let elapsed = min(max(now - (last ?? now), 0), 5)
    last = now
    let agreement = learnt >= Self.apprenticeship ? self.agreement() : nil
    // What disagrees is not learnt: else a camera that was turned would count as right after a while.
    if agreement ?? 1 >= 0.5 {
      let weight = Float(
        learnt < Self.memory ? max(elapsed, 0.1) / (learnt + max(elapsed, 0.1)) : elapsed / Self.memory)
      for index in reference.indices { reference[index] += weight * (edges[index] - reference[index]) }
      learnt += elapsed
    }
    return agreement
  }

  private mutating func measure(_ picture: LumaThumbnail) {
    let width = LumaThumbnail.width
    for y in 1..<(LumaThumbnail.height - 1) {
      for x in 1..<(width - 1) {
        let place = y * width + x
        let across = Int(picture.cells[place + 1]) - Int(picture.cells[place - 1])
        let down = Int(picture.cells[place + width]) - Int(picture.cells[place - width])
        edges[place] = Float(abs(across) + abs(down)) / 256
      }
    }
  }

  private func agreement() -> Double? {
    var (telling, agreeing) = (0, 0)
    for part in 0..<(Self.columns * Self.rows) {
      guard let correlation = correlation(of: part) else { continue }
      telling += 1
      if correlation >= 0.5 { agreeing += 1 }
    }
    return telling >= Self.leastParts ? Double(agreeing) / Double(telling) : nil
  }

  /// Nil for a part in which the reference has no edges.
  private func correlation(of part: Int) -> Float? {
    let (width, height) = (LumaThumbnail.width / Self.columns, LumaThumbnail.height / Self.rows)
    let (left, top) = (part % Self.columns * width, part / Self.columns * height)
    var (sumA, sumB, sumAA, sumBB, sumAB) = (Float(0), Float(0), Float(0), Float(0), Float(0))
    for y in top..<(top + height) {
      for x in left..<(left + width) {
        let (a, b) = (reference[y * LumaThumbnail.width + x], edges[y * LumaThumbnail.width + x])
        sumA += a
        sumB += b
        sumAA += a * a
        sumBB += b * b
        sumAB += a * b
      }
    }
    let count = Float(width * height)
    let (varianceA, varianceB) = (sumAA - sumA * sumA / count, sumBB - sumB * sumB / count)
    guard varianceA > count * Self.leastVariation * Self.leastVariation else { return nil }
    guard varianceB > 0 else { return 0 }
    return (sumAB - sumA * sumB / count) / (varianceA * varianceB).squareRoot()
  }
}
