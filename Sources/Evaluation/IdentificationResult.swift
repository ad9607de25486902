import Faces

/// How one pack does on an open-set search: some probes show people on the list, some show nobody on it.
public struct IdentificationResult: Sendable {
  /// Misses are mated probes whose own entry is not the list's best candidate at or above the threshold (FNIR at rank
  /// 1); false matches are non-mated probes with any candidate at or above it (FPIR). ISO/IEC 19795-1.
  public let rates: ErrorRates
  /// Mated probes whose own entry is the best candidate, whatever its score: the rank-1 identification rate.
  public let firstRank: Proportion
  /// Images, of the list and of probes, that have no template.
  public let failuresToEnrol: Proportion
  /// People on the list.
  public let people: Int

  /// Searches every probe of `list`. An entry's score is its best image's.
  ///
  /// - Parameter templates: one for each of the list's images, `nil` where there is none.
  public init(_ list: IdentificationList, templates: [EvaluationTemplate?]) {
    self.init(list, enrolled: templates.map { $0 != nil }) { first, second in
      guard let first = templates[first], let second = templates[second] else { return nil }
      return first.score(second)
    }
  }

  /// Takes the score of probe and entry's image from `score`, which gets the positions of both images.
  public init(_ list: IdentificationList, enrolled: [Bool], score: (Int, Int) -> Float?) {
    precondition(enrolled.count == list.images.count, "every image is enrolled or not")
    var mated: [Float?] = []
    var nonMated: [Float?] = []
    var first = 0
    for probe in list.probes {
      var best: (entry: Int, score: Float)?
      for (number, entry) in list.entries.enumerated() {
        for image in entry.images {
          guard let score = score(probe.image, image), score > best?.score ?? -.infinity else { continue }
          best = (number, score)
        }
      }
      switch probe.mate {
      case .some(let mate):
        let isFirst = best?.entry == mate
        if isFirst { first += 1 }
        mated.append(isFirst ? best?.score : nil)
      case .none:
        nonMated.append(best?.score)
      }
    }
    rates = ErrorRates(mated: mated, nonMated: nonMated)
    firstRank = Proportion(first, of: mated.count)
    failuresToEnrol = Proportion(enrolled.count { !$0 }, of: enrolled.count)
    people = list.entries.count
  }
}
