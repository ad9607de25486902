/// FNMR at the lowest threshold that keeps FMR to a limit.
public struct FNMRRecord: Encodable, Sendable {
  let fmr: Number
  let fnmr: Number
  let threshold: Number
  let low: Double
  let high: Double
  let interval: String
  let tooFewToSay: Bool
  /// Everything that was counted.
  public let misses: RateRecord, falseMatches: RateRecord

  init(_ figures: OperatingFigures) {
    misses = RateRecord(figures.misses)
    falseMatches = RateRecord(figures.falseMatches)
    fmr = Number(figures.limit)
    fnmr = Number(figures.misses.rate)
    threshold = Number(figures.threshold)
    (low, high) = (misses.low, misses.high)
    (interval, tooFewToSay) = (misses.interval, misses.tooFewToSay)
  }
}

/// TPIR at the lowest threshold that keeps FPIR to a limit.
public struct TPIRRecord: Encodable, Sendable {
  let fpir: Number
  let tpir: Number
  let threshold: Number
  let low: Double
  let high: Double
  let interval: String
  let tooFewToSay: Bool
  /// Everything that was counted: FNIR(N, 1, T) and FPIR(N, T).
  public let misses: RateRecord, falseMatches: RateRecord

  init(_ figures: OperatingFigures) {
    let found = RateRecord(complementOf: figures.misses)
    misses = RateRecord(figures.misses)
    falseMatches = RateRecord(figures.falseMatches)
    fpir = Number(figures.limit)
    tpir = Number(found.share)
    threshold = Number(figures.threshold)
    (low, high) = (found.low, found.high)
    (interval, tooFewToSay) = (found.interval, misses.tooFewToSay)
  }
}

/// How often the own entry is among the first candidates.
public struct RankRecord: Encodable, Sendable {
  let rank: Int
  let rate: Number
  let low: Double
  let high: Double

  init(_ rank: Int, _ found: MeasuredRate) {
    self.rank = rank
    rate = Number(found.rate)
    (low, high) = (found.interval.lowerBound, found.interval.upperBound)
  }
}

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
