import Pages

/// An evaluation as one page that needs nothing from elsewhere: first what a chief officer decides on, then what a
/// statistician checks.
public struct EvaluationReport {
  let summary: EvaluationSummary

  /// The report of `summary`.
  public init(_ summary: EvaluationSummary) { self.summary = summary }

  /// The page.
  public var html: String {
    """
    <!doctype html>
    <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Accuracy of \(HTML.escaped(summary.pack))</title><style>\(HTML.style)</style></head><body><main>
    <p class="soft">Evaluation of a face recognition algorithm · \(HTML.escaped(summary.made))</p>
    <h1>Accuracy of <code>\(HTML.escaped(summary.pack))</code></h1>
    \(plainWords)
    \(statistics)
    \(groups)
    \(provenance)
    </main></body></html>

    """
  }

  private var statistics: String {
    """
    <section><h2>For a statistician</h2>
    \(limitTable)
    <h3>Detection error trade-off</h3>
    \(curve)
    \(scores)
    \(searches)
    \(exclusions)
    </section>
    """
  }

  private var limitTable: String {
    let isPairs = summary.kind == .verification
    let limits =
      summary.fnmrAtFmr.map { $0.map { ($0.fmr, $0.threshold, $0.misses, $0.falseMatches) } }
      ?? summary.tpirAtFpir.map { $0.map { ($0.fpir, $0.threshold, $0.misses, $0.falseMatches) } } ?? []
    let rows = limits.map { limit, threshold, misses, falseMatches in
      [
        HTML.limit(limit.value), EvaluationText.threshold(threshold), Self.cell(misses),
        HTML.count(misses.count) + " of " + HTML.count(misses.total), Self.cell(falseMatches),
        HTML.count(falseMatches.count) + " of " + HTML.count(falseMatches.total),
      ]
    }
    let equal = summary.eer.map { "<p>Equal error rate \(HTML.percent($0.value)).</p>" } ?? ""
    return HTML.table(
      "Errors at the lowest threshold that keeps \(summary.falseMatchName) to a limit; 95 % intervals",
      [
        "\(summary.falseMatchName) limit", "threshold", isPairs ? "FNMR" : "FNIR, rank 1", "counted",
        summary.falseMatchName, "counted",
      ], rows)
      + equal
        + """
        <p class="soft">Intervals are exact (Clopper and Pearson) where errors are fewer than ten or nobody takes part twice,
        else a bootstrap over people. A comparison without a template counts as one that does not match.</p>
        """
  }

  static func cell(_ rate: RateRecord) -> String {
    rate.tooFewToSay
      ? "too few to say; at most \(HTML.percent(rate.upperBound ?? 1))"
      : "\(HTML.percent(rate.share)) (\(HTML.percent(rate.low)) – \(HTML.percent(rate.high)))"
  }

  private var curve: String {
    let points = (summary.curve ?? []).filter { $0.falseMatches > 0 && $0.misses > 0 }
    guard points.count > 1 else { return "<p>There are too few errors to draw a curve.</p>" }
    let name = { (value: Double) in value >= 0.01 ? "\(HTML.number(value * 100, 0)) %" : HTML.limit(value) }
    var plot = Plot(
      "Detection error trade-off", "\(summary.missName) falls as \(summary.falseMatchName) grows.",
      x: .powers(summary.falseMatchName, of: points.map(\.falseMatches), ticks: name),
      y: .powers(summary.missName, of: points.map(\.misses), ticks: name))
    plot.line(points.map { ($0.falseMatches, $0.misses) }, colour: "a")
    for point in summary.fnmrAtFmr ?? [] where point.misses.share > 0 && point.falseMatches.share > 0 {
      plot.interval(
        at: point.falseMatches.share, point.misses.share, max(point.low, 1e-9), point.high, colour: "b")
    }
    for point in summary.tpirAtFpir ?? [] where point.misses.share > 0 && point.falseMatches.share > 0 {
      plot.interval(
        at: point.falseMatches.share, point.misses.share, max(point.misses.low, 1e-9), point.misses.high, colour: "b")
    }
    return plot.svg
  }

  private var scores: String {
    guard let scores = summary.scores, let others = scores.nonMated else { return "" }
    let sums = (max(1, scores.counts.reduce(0, +)), max(1, others.reduce(0, +)))
    let step = (scores.high - scores.low) / Double(max(1, scores.counts.count))
    func shares(_ counts: [Int], _ sum: Int) -> [(Double, Double)] {
      counts.enumerated().map { (scores.low + (Double($0) + 0.5) * step, Double($1) / Double(sum)) }
    }
    let (mated, nonMated) = (shares(scores.counts, sums.0), shares(others, sums.1))
    let highest = (mated + nonMated).map(\.1).max() ?? 1
    var plot = Plot(
      "Scores", "How often each score occurs: two people's to the left, one person's to the right.",
      x: .even("score, higher is more alike", scores.low, scores.high) { HTML.number($0, 1) },
      y: .even("share of comparisons", 0, highest * 1.1) { HTML.tick($0) })
    plot.area(nonMated, colour: "b")
    plot.area(mated, colour: "a")
    if let peak = nonMated.max(by: { $0.1 < $1.1 }) { plot.word("two people", at: peak, colour: "b") }
    if let peak = mated.max(by: { $0.1 < $1.1 }) { plot.word("one person", at: peak, colour: "a") }
    let threshold = summary.operating?.threshold ?? summary.operatingSearch?.threshold
    if let threshold, threshold.value.isFinite {
      plot.upright(at: threshold.value, "threshold \(HTML.number(threshold.value, 2))")
    }
    return "<h3>Scores</h3>" + plot.svg
  }

  private var exclusions: String {
    guard let exclusions = summary.exclusions else { return "" }
    let reasons = exclusions.reasons.sorted { $0.key < $1.key }
      .map { "<li>\(HTML.escaped($0.key)): \(HTML.count($0.value))</li>" }
    let rows = exclusions.withThem.filter { $0.limit * Double(summary.nonMated) >= 1 }.map {
      [HTML.limit($0.limit), HTML.percent($0.misses.value), EvaluationText.threshold($0.threshold)]
    }
    return """
      <h3>Left out for wrong labels</h3><p>\(HTML.count(exclusions.comparisons)) comparisons:</p>
      <ul>\(reasons.joined())</ul>
      \(HTML.table("The figures with them", ["\(summary.falseMatchName) limit", summary.missName, "threshold"], rows))
      """
  }
}
