import Faces

/// How one pack does on pairs of images.
public struct VerificationResult: Sendable {
  /// The errors at every threshold.
  public let rates: ErrorRates
  /// Images in which no face was found or of which no template could be made: the failure-to-enrol rate.
  public let failuresToEnrol: Proportion
  /// One score for each pair, higher is more alike; `nil` where an image has no template.
  public let scores: [Float?]

  /// Compares the pairs of `list`.
  ///
  /// - Parameter templates: one for each of the list's images, `nil` where there is none.
  public init(_ list: PairList, templates: [EvaluationTemplate?]) {
    self.init(list, enrolled: templates.map { $0 != nil }) { first, second in
      guard let first = templates[first], let second = templates[second] else { return nil }
      return first.score(second)
    }
  }

  /// Takes the score of each pair from `score`, which gets the positions of both images.
  public init(_ list: PairList, enrolled: [Bool], score: (Int, Int) -> Float?) {
    precondition(enrolled.count == list.images.count, "every image is enrolled or not")
    let scores = list.pairs.map { score($0.first, $0.second) }
    var mated: [Float?] = []
    var nonMated: [Float?] = []
    for (pair, score) in zip(list.pairs, scores) {
      if pair.isMated { mated.append(score) } else { nonMated.append(score) }
    }
    rates = ErrorRates(mated: mated, nonMated: nonMated)
    failuresToEnrol = Proportion(enrolled.count { !$0 }, of: enrolled.count)
    self.scores = scores
  }
}
