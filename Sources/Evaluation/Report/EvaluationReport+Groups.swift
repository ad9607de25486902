import Glibc
import Pages

extension EvaluationReport {
  /// Errors by group.
  var groups: String {
    guard let equity = summary.equity else {
      return """
        <section><h2>Groups of people</h2><p>The photographs bear no labels, so nothing is claimed about groups. Labels
        are given with <code>--groups</code>.</p></section>
        """
    }
    let divisions = equity.divisions.map { division in
      let groups = equity.groups.filter { $0.division == division.division }
      return """
        <h3>\(HTML.escaped(division.division.joined(separator: " × ")))</h3>
        \(intervals(groups))
        \(table(groups))
        \(ratios(division))
        \(heat(division))
        """
    }
    return """
      <section><h2>Groups of people</h2>
      <p>At one threshold for all, \(EvaluationText.threshold(equity.threshold)). Each group is compared with all other
      labelled people: people, not photographs, are dealt to the two sides anew. “Differs” keeps the share of false
      findings among all tests of this report to 5 % (Benjamini and Hochberg).</p>
      \(divisions.joined(separator: "\n"))</section>
      """
  }

  private func intervals(_ groups: [GroupRecord]) -> String {
    chart(groups, summary.missName, \.misses, colour: "a")
      + chart(groups, summary.falseMatchName, \.falseMatches, colour: "b")
  }

  private func chart(
    _ groups: [GroupRecord], _ name: String, _ rate: (GroupRecord) -> RateRecord?, colour: String
  ) -> String {
    let rates = groups.compactMap(rate)
    guard rates.count == groups.count, !rates.isEmpty, groups.count <= 12 else { return "" }
    let highest = rates.map(\.high).max() ?? 1
    let axis = Plot.Axis(
      label: "", low: 0, high: Double(groups.count), scale: .linear,
      ticks: groups.enumerated().map { (Double($0) + 0.5, Self.short($1.group, among: groups.count)) })
    var plot = Plot(
      "\(name) by group", "Each group's rate with its 95 % interval; the table below has the numbers.", x: axis,
      y: .even(name, 0, max(highest * 1.1, 1e-9)) { HTML.tick($0) })
    for (number, rate) in rates.enumerated() where rate.share.isFinite {
      plot.interval(at: Double(number) + 0.5, rate.share, rate.low, rate.high, colour: colour)
    }
    return plot.svg
  }

  private static func short(_ name: String, among count: Int) -> String {
    let room = max(4, 72 / max(1, count))
    return name.count > room ? name.prefix(room - 1) + "…" : name
  }

  private func table(_ groups: [GroupRecord]) -> String {
    let rows = groups.map { group in
      [
        HTML.escaped(group.group), HTML.count(group.subjects), group.misses.map(Self.cell) ?? "–",
        Self.verdict(group.missesDiffer), group.falseMatches.map(Self.cell) ?? "–",
        Self.verdict(group.falseMatchesDiffer),
      ]
    }
    return HTML.table(
      "Errors by group",
      ["group", "people", summary.missName, "against others", summary.falseMatchName, "against others"], rows)
  }

  private static func verdict(_ difference: DifferenceRecord) -> String {
    let adjusted = difference.adjusted < 0.001 ? "q < 0.001" : "q = \(HTML.number(difference.adjusted, 3))"
    return switch difference.verdict {
    case "differs": "<strong>differs</strong>, \(adjusted)"
    case "too-few-to-say": "too few to say"
    default: "none shown, \(adjusted)"
    }
  }

  private func ratios(_ division: DivisionRecord) -> String {
    func words(_ value: Double?) -> String { value.map { HTML.number($0, 2) } ?? "not defined (a rate is 0)" }
    return """
      <p class="soft">Largest over smallest: \(summary.missName) \(words(division.missesMaxOverMin)),
      \(summary.falseMatchName) \(words(division.falseMatchesMaxOverMin)). Largest over geometric mean:
      \(summary.missName) \(words(division.missesMaxOverGeometricMean)), \(summary.falseMatchName)
      \(words(division.falseMatchesMaxOverGeometricMean)).\(division.restsOnTooFew
        ? " Some groups have fewer than ten errors, so these ratios say little." : "")</p>
      """
  }

  private func heat(_ division: DivisionRecord) -> String {
    guard !division.heat.isEmpty, division.groups.count <= 24 else { return "" }
    let rates = division.heat.map { $0.map { $0[1] > 0 ? Double($0[0]) / Double($0[1]) : .nan } }
    let highest = rates.flatMap(\.self).filter(\.isFinite).max() ?? 0
    let rows = division.groups.enumerated().map { number, name in
      [HTML.escaped(name)]
        + rates[number].enumerated().map { other, rate in
          let share = highest > 0 && rate.isFinite ? rate / highest : 0
          let counts = division.heat[number][other]
          return "<span style=\"display:block;margin:-.35rem -.7rem;padding:.35rem .7rem;background:"
            + "color-mix(in srgb,var(--b) \(Int((share * 55).rounded())) %,transparent)\">\(HTML.percent(rate))"
            + "<br><small>\(HTML.count(counts[0])) of \(HTML.count(counts[1]))</small></span>"
        }
    }
    return HTML.table(
      "False matches of each group's members with each other's", [""] + division.groups.map(HTML.escaped), rows)
  }
}
