import Evaluation

/// The tables of the detector section of `docs/accuracy.md`.
struct DetectorsReport {
  private var heads: [[String]] = []
  private var stills: [[String]] = []
  private var frames = 0
  /// The row added last, for whoever waits.
  private(set) var lastLine = ""

  /// Adds what a detector finds in the clip.
  mutating func add(_ found: FoundHeads, frames: Int, of name: String, minimumFace: Int) {
    self.frames = frames
    let row =
      [name, String(minimumFace), Output.number(found.timing.median, 1)]
      + found.recall.map { $0.total == 0 ? "–" : "\(Output.number($0.rate * 100, 1))" }
      + [String(found.beside), String(found.outside)]
    heads.append(row)
    lastLine = row.joined(separator: "  ")
  }

  /// Adds what recognition makes of a detector's faces.
  mutating func add(_ result: StillsResult, of name: String) {
    let rates = result.verification.rates
    func misses(_ limit: Double) -> String { Output.number(rates.point(limit: limit).misses.rate * 100, 2) }
    let listed = result.identification.rates.point(limit: 1e-2).misses
    let row = [
      name, "\(result.missed.count) of \(result.missed.total)", String(result.crowded),
      Output.number(rates.equalErrorRate * 100, 2), misses(1e-2), misses(1e-3), misses(1e-4),
      Output.number(result.identification.firstRank.rate * 100, 2), Output.number(100 - listed.rate * 100, 2),
      [1e-3, 1e-4, 1e-5].map { Output.number(result.allPairs.misses(limit: $0) * 100, 2) }.joined(separator: ", "),
    ]
    stills.append(row)
    lastLine = row.joined(separator: "  ")
  }

  /// All tables in Markdown.
  var markdown: String {
    var parts: [String] = []
    if !heads.isEmpty {
      let limits = FoundHeads.classes.map { Int($0) }
      let classes = limits.indices.map { index in
        index + 1 < limits.count ? "\(limits[index])–\(limits[index + 1]) px" : "\(limits[index]) px and more"
      }
      parts.append(
        "**The clip**: \(frames) frames of 1080p; heads found, %, by their width; boxes beside the subject's head; boxes "
          + "where nobody is.\n\n"
          + Output.table(
            ["detector", "smallest face", "ms per frame"] + classes + ["second boxes", "false boxes"], heads))
    }
    if !stills.isEmpty {
      parts.append(
        "**The stills**: photographs of one person each, `mobilefacenet` behind each detector.\n\n"
          + Output.table(
            [
              "detector", "no face found", "more than one", "EER %", "FNMR % at FMR 1e-2", "1e-3", "1e-4", "rank 1 %",
              "TPIR % at FPIR 1e-2", "all pairs: FNMR % at FMR 1e-3, 1e-4, 1e-5",
            ], stills))
    }
    parts.append("Measured on: \(Machine.description). Processor time, one core, medians.")
    return parts.joined(separator: "\n\n")
  }
}
