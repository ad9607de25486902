/// The comparisons of a list, with their scores.
public struct ListedPairs: ComparisonSource, Sendable {
  /// The list.
  public let list: PairList
  /// One score for each pair; not a number where an image has no template.
  public let scores: [Float]

  /// Scores from elsewhere, such as another program's.
  public init(_ list: PairList, scores: [Float]) {
    precondition(scores.count == list.pairs.count, "every pair has a score or none")
    self.list = list
    self.scores = scores
  }

  /// Compares the pairs of `list`.
  ///
  /// - Parameter templates: one row for each of the list's images.
  public init(_ list: PairList, templates: TemplateMatrix) {
    precondition(templates.count == list.images.count, "every image has a row")
    var one: [Float] = [.nan]
    self.init(
      list,
      scores: list.pairs.map { pair in
        templates.compare(pair.first, with: pair.second..<pair.second + 1, into: &one)
        return one[0]
      })
  }

  /// Goes through them in the order of the list.
  public func forEach(_ body: (Int, Int, Bool, Float) -> Void) {
    for (pair, score) in zip(list.pairs, scores) { body(pair.first, pair.second, pair.isMated, score) }
  }
}
