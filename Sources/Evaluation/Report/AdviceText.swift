import Pages

/// Advice as lines for a person at a terminal.
public struct AdviceText {
  private let advice: ThresholdAdvice

  /// The text of `advice`.
  public init(_ advice: ThresholdAdvice) { self.advice = advice }

  /// The lines.
  public var lines: [String] {
    let wanted = advice.expectation
    var lines = [
      "\(HTML.count(wanted.people)) people on the list, \(HTML.count(wanted.tracks)) tracks of others with up to "
        + "\(wanted.searchesPerTrack) searches each, at most \(HTML.number(wanted.ceiling, 0)) false alerts: FPIR at most "
        + HTML.percent(wanted.limit)
    ]
    guard !advice.isBeyondMeasured else {
      return lines + [
        "no advice: the longest list measured has \(HTML.count(advice.measuredPeople)) people, and false alerts grow with it"
      ]
    }
    lines.append("overall: \(Self.answer(advice.overall))")
    for group in advice.groups { lines.append("\(group.name): \(Self.answer(group.answer))") }
    if let worst = advice.worstGroup { lines.append("for every group: \(Self.answer(worst))") }
    return lines
  }

  static func answer(_ answer: ThresholdAdvice.Answer) -> String {
    switch answer {
    case .threshold(let threshold, let falseMatches, let upperBound, let found):
      "threshold \(HTML.number(Double(threshold), 4)): FPIR \(HTML.percent(falseMatches.rate)), at most "
        + "\(HTML.percent(upperBound)) with 95 % confidence; finds \(HTML.percent(found.rate)) of people on the list"
    case .tooFewSearches(let made, let needed):
      "no threshold can be shown to keep to it: \(HTML.count(made)) non-mated searches were made, "
        + "\(HTML.count(needed)) are needed at least"
    }
  }
}
