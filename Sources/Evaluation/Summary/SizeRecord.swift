/// A list of one length.
struct SizeRecord: Encodable, Sendable {
  struct Point: Encodable, Sendable {
    let fpir: Double
    let tpir: Number
    let threshold: Number
  }

  let people: Int
  let draws: Int
  let fpirAtOperatingThreshold: Number
  let tpirAtOperatingThreshold: Number
  let tpirAtFpir: [Point]

  init(_ size: IdentificationFigures.Size) {
    people = size.people
    draws = size.draws
    fpirAtOperatingThreshold = Number(size.atOperating.falseMatches.rate)
    tpirAtOperatingThreshold = Number(1 - size.atOperating.misses.rate)
    tpirAtFpir = size.atLimits.map {
      Point(fpir: $0.limit, tpir: Number(1 - $0.misses.rate), threshold: Number($0.threshold))
    }
  }
}
