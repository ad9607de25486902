import CKernels

/// The table of `docs/performance.md` about search, and the figures that have limits.
struct SearchReport {
  let measures: [SearchMeasure]

  /// The figures by the names that `Benchmarks/limits.json` uses.
  var figures: [String: Double] {
    var figures: [String: Double] = [:]
    for measure in measures {
      for batch in [1, SearchMeasure.queries] { figures["search/\(measure.count)/\(batch)"] = measure.ratio(batch) }
    }
    if let largest = measures.max(by: { $0.count < $1.count }) { figures["search/bandwidth"] = largest.bandwidthShare }
    return figures
  }

  /// The tables in Markdown.
  var markdown: String {
    let kernel = String(cString: overt_search_kernel_name())
    let bandwidth = measures.max { $0.count < $1.count }.map {
      "Codes of \($0.count) rows for one query are read at "
        + "\(Output.number($0.bandwidthShare * 100, 0)) % of the bandwidth at which this core reads them in the same run "
        + "(\(Output.number($0.bandwidth, 1)) · 10⁹ bytes/s)."
    }
    return """
      Measured on: \(Machine.description); kernel \(kernel). One core, one thread each, in turns in the same run; milliseconds of processor time, median (least); the \(SearchMeasure.k) best of unit vectors of 128 numbers.

      \(table(1, "One query at a time"))

      \(table(SearchMeasure.queries, "\(SearchMeasure.queries) queries at a time"))

      \(bandwidth ?? "")
      """
  }

  private func table(_ batch: Int, _ title: String) -> String {
    let names = measures.first?.lines.filter { $0.batch == batch }.map(\.name) ?? []
    var rows = names.map { name in
      [name]
        + measures.map { measure in
          guard let line = measure.lines.first(where: { $0.batch == batch && $0.name == name }) else { return "–" }
          return "\(Self.time(line.timing.median)) (\(Self.time(line.timing.least)))"
        } + [note(name, batch)]
    }
    rows.append(
      ["fastest peer, its call from Python taken off, over Overt"]
        + measures.map { Output.number($0.ratio(batch), 1) + " ×" } + [""])
    return Output.table([title] + measures.map { "\($0.count) rows" } + [""], rows)
  }

  private func note(_ name: String, _ batch: Int) -> String {
    guard let (engine, _) = SearchPeer.engines.first(where: { $0.1 == name }) else {
      guard name.contains("codes") else { return "exact" }
      let counts = measures.map { Output.number($0.compared, 0) }.joined(separator: ", ")
      return batch == 1 ? "exact" : "exact; compared in floats, per query: \(counts)"
    }
    let recall = measures.map { Output.number(($0.recall[engine] ?? .nan) * 100, 1) + " %" }.joined(separator: ", ")
    let overhead = measures.first?.lines.first { $0.batch == batch && $0.name == name }?.overhead ?? .nan
    return "right rows: \(recall); a call costs \(Self.time(overhead))"
  }

  private static func time(_ milliseconds: Double) -> String {
    Output.number(milliseconds, milliseconds < 0.1 ? 4 : milliseconds < 10 ? 2 : 1)
  }
}
