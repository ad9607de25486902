import Pages

extension EvaluationReport {
  /// Ranks, and lists of other lengths.
  var searches: String {
    guard let ranks = summary.rank else { return "" }
    let rankTable = HTML.table(
      "Own entry among the first candidates, whatever its score", ["rank", "share", "95 % interval"],
      ranks.map {
        [String($0.rank), HTML.percent($0.rate.value), "\(HTML.percent($0.low)) – \(HTML.percent($0.high))"]
      })
    return "<h3>Ranks</h3>" + rankTable + growth
  }

  private var growth: String {
    guard let sizes = summary.sizes, sizes.count > 1, let point = summary.operatingSearch else { return "" }
    let people = Plot.Axis.powers("people on the list", of: sizes.map { Double($0.people) }) {
      HTML.count(Int($0))
    }
    let alerts = sizes.map { (Double($0.people), $0.fpirAtOperatingThreshold.value) }
    var plot = Plot(
      "FPIR and the list's length", "False alerts grow with the list at one threshold.", x: people,
      y: .even("FPIR at threshold \(EvaluationText.threshold(point.threshold))", 0, (alerts.map(\.1).max() ?? 0) * 1.15)
      {
        HTML.tick($0)
      })
    plot.line(alerts, colour: "b")
    for place in alerts { plot.interval(at: place.0, place.1, place.1, place.1, colour: "b") }
    let limits = sizes.last?.tpirAtFpir.map(\.fpir).filter { $0 * Double(summary.nonMated) >= 1 } ?? []
    let rows = sizes.map { size in
      [HTML.count(size.people), HTML.count(size.draws), HTML.percent(size.fpirAtOperatingThreshold.value)]
        + limits.flatMap { limit in
          let point = size.tpirAtFpir.first { $0.fpir == limit }
          return [HTML.percent(point?.tpir.value ?? .nan), point.map { EvaluationText.threshold($0.threshold) } ?? "–"]
        }
    }
    let header =
      ["people", "draws", "FPIR at one threshold"]
      + limits.flatMap { ["TPIR at FPIR \(HTML.limit($0))", "threshold"] }
    return """
      <h3>Lists of other lengths</h3>
      \((alerts.map(\.1).max() ?? 0) > 0 ? plot.svg : "")
      \(HTML.table("Shorter lists, drawn from the whole one again and again", header, rows))
      <p class="soft">Shorter lists are drawn at random, with the same searches every time; draws repeat people, so no
      interval is given.</p>
      """
  }

  /// Quality, speed, and what exactly was measured.
  var provenance: String {
    let material = summary.material
    var items: [(String, String)] = [
      ("pack", HTML.escaped(summary.pack)), ("digest", "<code>\(HTML.escaped(summary.digest))</code>"),
      ("precision", "\(HTML.escaped(summary.precision)), \(HTML.escaped(summary.instructions))"),
      ("OpenVINO", HTML.escaped(summary.runtime)), ("score", HTML.escaped(summary.metric)),
      ("images", "\(HTML.count(material.images)) of \(HTML.count(material.subjects)) people"),
      ("images’ digest", "<code>\(HTML.escaped(material.imagesDigest))</code>"),
      ("list’s digest", "<code>\(HTML.escaped(material.listDigest))</code>"),
      ("who is on an image", "known from \(HTML.escaped(material.subjectsFrom))"),
      ("responsible", HTML.escaped(summary.responsible)), ("made", HTML.escaped(summary.made)),
    ]
    if let fusion = summary.fusion { items.append(("several photographs", HTML.escaped(fusion))) }
    if let speed = summary.throughput {
      if speed.imagesMade > 0 {
        items.append(
          (
            "templates",
            "\(HTML.count(speed.imagesMade)) in \(HTML.number(speed.imageSeconds, 1)) s on \(speed.threads) threads"
          ))
      }
      if speed.comparisonSeconds > 0 {
        items.append(
          (
            "comparisons",
            "\(HTML.count(speed.comparisons)) in \(HTML.number(speed.comparisonSeconds, 3)) s on one core"
          ))
      }
    }
    return """
      <section><h2>Quality of the photographs</h2>\(quality)</section>
      <section><h2>What was measured</h2>
      <dl>\(items.map { "<dt>\($0)</dt><dd>\($1)</dd>" }.joined())</dl></section>
      """
  }

  private var quality: String {
    let charts = (summary.quality ?? []).map { histogram in
      let step = (histogram.high - histogram.low) / Double(max(1, histogram.counts.count))
      let points = histogram.counts.enumerated().map { (histogram.low + (Double($0) + 0.5) * step, Double($1)) }
      let name = Self.qualityWords[histogram.name] ?? histogram.name
      var plot = Plot(
        name, "How many photographs have each value.",
        x: .even(name, histogram.low, histogram.high) { HTML.number($0, 0) },
        y: .even("photographs", 0, max(5, (points.map(\.1).max() ?? 1) * 1.1)) { HTML.count(Int($0.rounded())) })
      plot.area(points, colour: "a")
      return plot.svg
    }
    return charts.isEmpty ? "<p>Nothing to show.</p>" : "<div class=\"small\">\(charts.joined())</div>"
  }

  private static let qualityWords = [
    "interEyeDistance": "distance of the eyes, pixels", "yaw": "turned aside, degrees", "pitch": "nodding, degrees",
    "roll": "tilted, degrees", "sharpness": "sharpness, 0 – 100",
    "illuminationUniformity": "evenness of light, 0 – 100", "exposure": "exposure, 0 – 100",
  ]
}
