import Pages

extension EvaluationReport {
  /// The first page, in plain words.
  var plainWords: String {
    """
    <section aria-label="In plain words">
    \(figures)
    \(sentences.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    \(weakness)
    \(advice)
    </section>
    """
  }

  private var figures: String {
    var boxes: [(String, String)] = []
    switch summary.kind {
    case .verification:
      if let point = summary.operating {
        boxes.append(
          (
            Self.big(point.misses),
            "of pairs of one person's photographs are not recognised as such, at threshold "
              + "\(EvaluationText.threshold(point.threshold)) (between \(HTML.percent(point.low)) and "
              + "\(HTML.percent(point.high)))"
          ))
        boxes.append(
          (
            Self.big(point.falseMatches),
            "of pairs of two people's photographs are taken for one person at the same threshold (at most "
              + "\(HTML.percent(point.falseMatches.high)))"
          ))
      }
    case .identification, .tracks:
      let isTracks = summary.kind == .tracks
      if let point = summary.operatingSearch {
        boxes.append(
          (
            HTML.percent(point.tpir.value),
            "of \(isTracks ? "passes of" : "searches for") people on a list of \(HTML.count(summary.people ?? 0)) "
              + "\(isTracks ? "raise their alert" : "find them"), between \(HTML.percent(point.low)) and "
              + HTML.percent(point.high)
          ))
        boxes.append(
          (
            Self.big(point.falseMatches),
            "of \(isTracks ? "tracks of" : "searches for") people who are not on the list raise a false alert at the same "
              + "threshold, \(EvaluationText.threshold(point.threshold))"
          ))
      }
    }
    boxes.append(
      (
        HTML.percent(summary.failureToEnrol),
        "of \(HTML.count(summary.material.images)) photographs gave no template; they count as errors"
      ))
    return "<div class=\"figures\">" + boxes.map { "<div><b>\($0)</b>\($1)</div>" }.joined() + "</div>"
  }

  /// A rate, or its bound where the rate itself says little.
  private static func big(_ rate: RateRecord) -> String {
    rate.tooFewToSay ? "under \(HTML.percent(rate.upperBound ?? 1))" : HTML.percent(rate.share)
  }

  private var sentences: [String] {
    var sentences: [String] = []
    if summary.kind != .verification, let point = summary.operatingSearch {
      let passing = 10_000.0
      let (low, high) = (point.falseMatches.low * passing, point.falseMatches.high * passing)
      let between =
        "between \(HTML.count(Int(low.rounded(.down)))) and \(HTML.count(Int(high.rounded(.up))))"
      sentences.append(
        (summary.kind == .tracks
          ? "If 10,000 people who are not on the list passed by, "
          : "If 10,000 people who are not on the list were each searched for once, ")
          + (point.falseMatches.tooFewToSay
            ? "\(between) would raise a false alert; too few did so here to say it more closely."
            : "about \(HTML.count(Int((point.falseMatches.share * passing).rounded()))) would raise a false alert "
              + "(\(between))."))
      sentences.append(
        "More people on the list mean more false alerts at the same threshold: see how they grow, below.")
    }
    sentences.append(groupSentence)
    if let tracks = summary.tracks {
      sentences.append(
        "What was measured is what a deployment does: every shot worth it of a track, at most \(summary.shots ?? 0), "
          + "by the same gates. In \(HTML.count(tracks.passesWithoutShot)) of \(HTML.count(summary.mated)) passes of people "
          + "on the list no shot was good enough to be compared; they count as misses. Other cameras see otherwise: a "
          + "threshold for a deployment rests on clips of its own cameras.")
      return sentences
    }
    sentences.append(
      "These are single photographs. In a street a face is smaller, moves and is seen several times: a threshold for a "
        + "deployment rests on a trial at its own cameras, and on this report only until then.")
    return sentences
  }

  private var groupSentence: String {
    guard let equity = summary.equity else {
      return "<strong>Nothing is said about groups of people</strong>: the photographs bear no labels of sex, age or "
        + "ethnicity. That errors do not differ between groups has not been shown."
    }
    let found = equity.groups.filter {
      $0.missesDiffer.verdict == "differs" || $0.falseMatchesDiffer.verdict == "differs"
    }
    let few = equity.groups.count {
      $0.missesDiffer.verdict == "too-few-to-say" || $0.falseMatchesDiffer.verdict == "too-few-to-say"
    }
    let names = found.prefix(6).map { group in
      let what = [
        group.missesDiffer.verdict == "differs" ? "misses" : nil,
        group.falseMatchesDiffer.verdict == "differs" ? "false matches" : nil,
      ].compactMap(\.self).joined(separator: " and ")
      return "\(HTML.escaped(group.group)) (\(what))"
    }
    let differ =
      found.isEmpty
      ? "No difference between groups of people was shown, which is not the same as none."
      : "<strong>Errors differ between groups of people</strong>: \(names.joined(separator: ", "))"
        + (found.count > names.count ? " and \(found.count - names.count) more." : ".")
    return few == 0
      ? differ : differ + " For \(few) of \(equity.groups.count) groups there are too few errors to say either."
  }

  private var weakness: String {
    summary.weakness.map { "<p class=\"note\">\(HTML.escaped($0))</p>" } ?? ""
  }

  private var advice: String {
    guard let advice = summary.advice else { return "" }
    let head =
      "For \(HTML.count(advice.people)) people on the list, \(HTML.count(advice.tracks)) tracks of others and at most "
      + "\(HTML.number(advice.ceiling, 0)) false alerts: "
    guard let overall = advice.overall else {
      return "<p>\(head)no threshold is advised. The longest list measured has \(HTML.count(advice.measuredPeople)) "
        + "people, and false alerts grow with it.</p>"
    }
    func words(_ answer: AdviceRecord.Answer) -> String {
      guard let threshold = answer.threshold else {
        return
          "no threshold can be shown to keep to it; \(HTML.count(answer.searchesMade ?? 0)) searches were made, at "
          + "least \(HTML.count(answer.searchesNeeded ?? 0)) are needed"
      }
      return
        "threshold \(EvaluationText.threshold(threshold)), which finds \(HTML.percent(answer.tpir ?? .nan)) of people "
        + "on the list"
    }
    let worst = advice.worstGroup.map { " For the group worst off: \(words($0))." } ?? ""
    return "<p>\(head)\(words(overall)).\(worst)</p>"
  }
}
