import Pages

/// What an evaluation came to, as lines for a person at a terminal.
public struct EvaluationText {
  private let summary: EvaluationSummary

  /// The text of `summary`.
  public init(_ summary: EvaluationSummary) { self.summary = summary }

  /// The lines.
  public var lines: [String] {
    head + limits + ranks + equity + exclusions + speed
  }

  private var head: [String] {
    let material = summary.material
    let what =
      switch summary.kind {
      case .verification:
        "\(HTML.count(summary.mated)) mated and \(HTML.count(summary.nonMated)) non-mated pairs"
      case .identification:
        "\(HTML.count(summary.people ?? 0)) people on the list; \(HTML.count(summary.mated)) mated and "
          + "\(HTML.count(summary.nonMated)) non-mated searches"
      case .tracks:
        "\(HTML.count(summary.people ?? 0)) people on the list; \(HTML.count(summary.mated)) passes of them, "
          + "\(HTML.count(summary.nonMated)) tracks of other people"
      }
    return [
      "\(what); \(HTML.count(material.images)) images of \(HTML.count(material.subjects)) people",
      "no face found or no template: \(HTML.count(material.imagesWithoutTemplate)) of \(HTML.count(material.images)) "
        + "images (counted as errors)",
    ] + tracks
  }

  private var tracks: [String] {
    guard let tracks = summary.tracks else { return [] }
    return [
      "\(HTML.count(tracks.comparisons)) shots compared of \(HTML.count(tracks.facesSeen)) tracks, at most "
        + "\(summary.shots ?? 0) each; \(HTML.count(tracks.shotsRejected)) were too poor; nothing was compared in "
        + "\(HTML.count(tracks.passesWithoutShot)) passes of people on the list (counted as misses)"
    ]
      + (tracks.unlabelledShots > 0
        ? [
          "\(HTML.count(tracks.unlabelledShots)) shots are of faces that no label names, \(HTML.count(tracks.unlabelledTracks)) "
            + "tracks of nothing else; nobody described them, and they are in no rate"
        ] : [])
  }

  private var limits: [String] {
    var lines: [String] = []
    if let equal = summary.eer { lines.append("EER \(HTML.percent(equal.value))") }
    for point in summary.fnmrAtFmr ?? [] {
      lines.append(
        "FNMR \(Self.rate(point.misses)) at FMR \(HTML.limit(point.fmr.value)), threshold "
          + Self.threshold(point.threshold))
    }
    for point in summary.tpirAtFpir ?? [] {
      lines.append(
        "TPIR \(HTML.percent(point.tpir.value)) (\(HTML.percent(point.low)) – \(HTML.percent(point.high))) at FPIR "
          + "\(HTML.limit(point.fpir.value)), threshold \(Self.threshold(point.threshold))"
          + (point.tooFewToSay ? "; fewer than ten misses" : ""))
    }
    return lines
  }

  private var ranks: [String] {
    guard let ranks = summary.rank, !ranks.isEmpty else { return [] }
    return [
      "own entry among the first candidates: "
        + ranks.map { "\($0.rank): \(HTML.percent($0.rate.value))" }.joined(separator: ", ")
    ]
  }

  private var equity: [String] {
    guard let equity = summary.equity else {
      return ["groups: nobody is labelled, so nothing is claimed about groups of people"]
    }
    var lines = ["groups at threshold \(Self.threshold(equity.threshold)), each against all others:"]
    for group in equity.groups {
      guard let misses = group.misses, let falseMatches = group.falseMatches else { continue }
      lines.append(
        "  \(group.division.joined(separator: " × ")): \(group.group): \(summary.missName) \(Self.rate(misses)), "
          + "\(group.missesDiffer.verdict); \(summary.falseMatchName) \(Self.rate(falseMatches)), "
          + group.falseMatchesDiffer.verdict)
    }
    return lines
  }

  private var exclusions: [String] {
    guard let exclusions = summary.exclusions else { return [] }
    return ["left out for wrong labels: \(HTML.count(exclusions.comparisons)); the summary has the figures with them"]
  }

  private var speed: [String] {
    guard let speed = summary.throughput, speed.comparisonSeconds > 0 else { return [] }
    return [
      "\(HTML.count(speed.comparisons)) comparisons in \(HTML.number(speed.comparisonSeconds, 2)) s on one core"
    ]
  }

  static func rate(_ rate: RateRecord) -> String {
    rate.tooFewToSay
      ? "\(HTML.count(rate.count)) of \(HTML.count(rate.total)): too few to say, at most \(HTML.percent(rate.upperBound ?? 1))"
      : "\(HTML.percent(rate.share)) (\(HTML.percent(rate.low)) – \(HTML.percent(rate.high)))"
  }

  static func threshold(_ threshold: Number) -> String {
    threshold.value.isFinite ? HTML.number(threshold.value, 4) : "any"
  }
}

extension EvaluationSummary {
  /// What misses are called.
  var missName: String { kind == .verification ? "FNMR" : "FNIR" }
  /// What false matches are called.
  var falseMatchName: String { kind == .verification ? "FMR" : "FPIR" }
}
