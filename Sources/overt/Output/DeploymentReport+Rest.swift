import Foundation
import Mandate
import Pages

extension DeploymentReport {
  /// Scores and qualities beside the evaluation's.
  var drift: String {
    let counters = view["counters"]
    guard counters.isThere else {
      return """
        <section><h2>Scores and quality</h2><p>No camera’s recogniser ever had \(CounterBins.leastFaces) faces
        together, so nothing is on record: of fewer, a bin could tell of one person.</p></section>
        """
    }
    let evaluated = view["evaluation"]["certificate"]
    let parts = [
      ("scores", "score", "best score of a face with anybody on the list", 0.05),
      ("qualities", "quality", "quality of a face’s best shot, 0 – 100", 5.0),
    ]
    let charts = parts.map { name, look, label, width -> String in
      let seen = counters[name].list.map(\.int)
      let reference = evaluated[name].list.map(\.int)
      func shares(_ counts: [Int]) -> [(Double, Double)] {
        let sum = Double(max(1, counts.reduce(0, +)))
        return counts.enumerated().map { ((Double($0) + 0.5) * width, Double($1) / sum) }
      }
      let (one, other) = (shares(seen), shares(reference))
      let most = (one + other).map(\.1).max() ?? 1
      var plot = Plot(
        label, "The deployment’s, and the evaluation’s where it has them.",
        x: .even(label, 0, width * Double(CounterBins.count)) { HTML.number($0, width < 1 ? 1 : 0) },
        y: .even("share of faces", 0, max(most, 1e-9) * 1.15) { HTML.tick($0) })
      if !reference.isEmpty {
        plot.area(other, colour: "b")
        if let peak = other.max(by: { $0.1 < $1.1 }) { plot.word("evaluated", at: peak, colour: "b") }
      }
      plot.area(one, colour: "a")
      if let peak = one.max(by: { $0.1 < $1.1 }) { plot.word("seen", at: peak, colour: "a") }
      return plot.svg + verdict(view["drift"][look], faces: seen.reduce(0, +), hasReference: !reference.isEmpty)
    }
    return """
      <section><h2>Scores and quality</h2>
      <p class="soft">Counted in twenty bins each, fifty faces or more together; no single value is kept. A shift is called one above
      0.1 of the population stability index and above what chance alone exceeds once in a thousand times.</p>
      \(charts.map { "<div>\($0)</div>" }.joined())</section>
      """
  }

  private func verdict(_ found: View, faces: Int, hasReference: Bool) -> String {
    guard hasReference else {
      return "<p>\(HTML.count(faces)) faces. The evaluation has no counters of tracks to compare with.</p>"
    }
    guard found.isThere else { return "<p>\(HTML.count(faces)) faces: too few to compare.</p>" }
    let (value, limit) = (found["value"].int, found["limit"].int)
    return "<p>\(HTML.count(faces)) faces: index \(HTML.number(Double(value) / 1_000, 3)), limit "
      + "\(HTML.number(Double(limit) / 1_000, 3)): <strong>\(value > limit ? "shifted" : "as evaluated")</strong>.</p>"
  }

  /// False alerts by group, where officers recorded one and the reader may see it.
  var groups: String {
    let groups = view["groups"].list
    guard !groups.isEmpty else { return "" }
    func name(_ group: View) -> String {
      let name = [group["ethnicity"], group["sex"]].filter(\.isThere).map(\.text).joined(separator: ", ")
      return name.isEmpty ? "not recorded" : name
    }
    let rows = groups.map { group -> [String] in
      let rate = group["falsePerAlerts"]
      return [
        HTML.escaped(name(group)), "\(group["falseAlerts"].int) of \(group["alerts"].int)",
        group.flag("tooFewToSay")
          ? "too few to say" : "\(HTML.percent(rate.rate)) (\(HTML.percent(rate.low)) – \(HTML.percent(rate.high)))",
      ]
    }
    let said = groups.filter { !$0.flag("tooFewToSay") }
    var chart = ""
    if said.count > 1 {
      var plot = Plot(
        "False alerts of alerts, by group", "With 95 % intervals.",
        x: .even("group", 0, Double(said.count)) { _ in "" }, y: .even("false of alerts", 0, 1) { HTML.tick($0) })
      for (place, group) in said.enumerated() {
        let rate = group["falsePerAlerts"]
        plot.interval(at: Double(place) + 0.5, rate.rate, rate.low, rate.high, colour: "a")
        plot.word(name(group), at: (Double(place) + 0.5, rate.high), colour: "a")
      }
      chart = plot.svg
    }
    return "<section><h2>By group</h2>"
      + HTML.table("False alerts of alerts, as officers recorded groups", ["group", "false", "share"], rows) + chart
      + "<p class=\"soft\">Below ten false alerts nothing is said of a group.</p></section>"
  }

  /// What exactly ran.
  var provenance: String {
    let system = view["evaluation"]["system"]
    var items = [("threshold", "\(Threshold(millionths: Int32(clamping: view["threshold"].int)))")]
    items.append(("people on the watchlist", HTML.count(view["people"].int)))
    if system.isThere {
      let runtime = system["runtime"]
      let version = RuntimeVersion(
        year: runtime["year"].int, release: runtime["release"].int, patch: runtime["patch"].int,
        build: runtime["build"].int)
      items += [
        ("pack", "<code>\(HTML.escaped(system["pack"].text))</code>"),
        (
          "precision",
          "embedder \(HTML.escaped(system["precision"].text)), detector \(HTML.escaped(system["detectorPrecision"].text))"
        ),
        ("runs on", "OpenVINO \(version), \(HTML.escaped(system["instructions"].text))"),
        ("gates", "<code>\(HTML.escaped(system["gates"].text))</code>"),
        (
          "tracks",
          "at most \(Figures.plural(system["shots"].int, "comparison")), "
            + (system.flag("averaging") ? "averaged" : "not averaged")
        ),
      ]
    }
    let certificate = view["evaluation"]["certificate"]
    if certificate.isThere {
      items.append(("evaluation’s report", "<code>\(HTML.escaped(certificate["report"].text))</code>"))
    }
    return "<section><h2>What ran</h2><dl>"
      + items.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined() + "</dl></section>"
  }
}
