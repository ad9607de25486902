import Evaluation

/// The tables of the detector section of `docs/accuracy.md`.
struct DetectorsReport {
  private var heads: [[String]] = []
  private var stills: [[String]] = []
  private var allPairs: [(name: String, drawn: AllPairsDraws)] = []
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
    let listed = result.identification.rates.point(limit: 1e-2).misses
    let row =
      [
        name, "\(result.missed.count) of \(result.missed.total)", String(result.crowded),
        Output.percent(rates.equalErrorRate),
      ] + Self.limits.map { Output.percent(rates.point(limit: $0).misses) } + [
        Output.percent(result.identification.firstRank),
        Output.percent(Proportion(listed.total - listed.count, of: listed.total)),
      ]
    allPairs.append((name, result.allPairs))
    stills.append(row)
    lastLine = row.joined(separator: "  ")
  }

  /// Limits of FMR in the list of pairs.
  private static let limits = [1e-2, 1e-3, 1e-4]

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
            ["detector", "no face found", "more than one", "EER %"]
              + Self.limits.map { "FNMR % at FMR \(Output.power($0))" } + ["rank 1 %", "TPIR % at FPIR 1e-2"], stills))
      parts.append(
        "**All pairs** of these photographs, each person's counted alike; intervals and differences by drawing people "
          + "\(PeopleDraws.count) times, thresholds set anew each time.\n\n"
          + AllPairsDraws.table(of: "detector", allPairs, beside: allPairs[0].name))
    }
    parts.append("Measured on: \(Machine.description). Processor time, one core, medians.")
    return parts.joined(separator: "\n\n")
  }
}
