/// `{"type":"advice", …}`: thresholds for a deployment's expectation.
public struct AdviceRecord: Encodable, Sendable {
  struct Answer: Encodable, Sendable {
    let threshold: Number?
    let fpir: Double?
    let fpirUpperBound: Double?
    let tpir: Double?
    let searchesMade: Int?
    let searchesNeeded: Int?

    init(_ answer: ThresholdAdvice.Answer) {
      switch answer {
      case .threshold(let threshold, let falseMatches, let upperBound, let found):
        self.threshold = Number(threshold)
        fpir = falseMatches.rate
        fpirUpperBound = upperBound
        tpir = found.total > 0 ? found.rate : nil
        (searchesMade, searchesNeeded) = (falseMatches.total, nil)
      case .tooFewSearches(let made, let needed):
        (threshold, fpir, fpirUpperBound, tpir) = (nil, nil, nil, nil)
        (searchesMade, searchesNeeded) = (made, needed)
      }
    }
  }

  struct Group: Encodable, Sendable {
    let group: String
    let answer: Answer
  }

  let type = "advice"
  let people: Int
  let tracks: Int
  let ceiling: Double
  let searchesPerTrack: Int
  let fpirLimit: Double
  let measuredPeople: Int
  /// Whether the list expected is longer than any measured: then nothing is advised.
  public let isBeyondMeasured: Bool
  let overall: Answer?
  let groups: [Group]
  let worstGroup: Answer?

  /// Advice as JSON.
  public init(_ advice: ThresholdAdvice) {
    people = advice.expectation.people
    tracks = advice.expectation.tracks
    ceiling = advice.expectation.ceiling
    searchesPerTrack = advice.expectation.searchesPerTrack
    fpirLimit = advice.expectation.limit
    measuredPeople = advice.measuredPeople
    isBeyondMeasured = advice.isBeyondMeasured
    overall = isBeyondMeasured ? nil : Answer(advice.overall)
    groups = isBeyondMeasured ? [] : advice.groups.map { Group(group: $0.name, answer: Answer($0.answer)) }
    worstGroup = isBeyondMeasured ? nil : advice.worstGroup.map(Answer.init)
  }
}
