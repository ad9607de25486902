import Faces
import Mandate
import Recognition
import Service

/// Prints a trial as it happens: for people, or as lines of JSON.
struct TrialPrinter {
  let json: Bool

  /// Prints what happens.
  func tell(_ output: TrialOutput) {
    switch output {
    case .authorised(let beginning): tell(beginning)
    case .enrolled(let done, let total): Standard.progress("enrolling \(done) of \(total)")
    case .ignoredFaces(let path, let count):
      Standard.error("note: \(path): \(Figures.plural(count, "smaller face")) left out")
    case .progress(let progress): tell(progress)
    case .alert(let alert): tell(alert)
    case .damaged(let line): Standard.error("note: \(line)")
    }
  }

  /// Prints what the trial comes to.
  func tell(_ summary: TrialSummary) {
    Standard.clearProgress()
    guard !json else {
      Standard.output(TrialRecords.line(TrialRecords.SummaryRecord(summary)))
      return
    }
    let tallies = summary.tallies
    let templates = summary.templates
    Standard.output("")
    Standard.output(
      "\(Figures.plural(tallies.alerts, "alert")) from \(Figures.plural(tallies.facesSeen, "face")) seen "
        + "(\(Figures.plural(tallies.tracks, "track")), \(Figures.plural(tallies.comparisons, "comparison")))")
    if let passes = summary.passes { tell(passes) }
    Standard.output(
      "templates: \(Figures.count(templates.made)) made, \(Figures.count(templates.destroyed)) destroyed, "
        + "\(Figures.count(templates.sealed)) sealed, \(Figures.count(templates.held)) held")
    Standard.output(
      "\(Figures.plural(tallies.frames, "frame")) at \(Figures.decimal(summary.framesPerSecond, 0)) frames/s on one core "
        + "(\(Figures.decimal(summary.processorMillisecondsPerFrame, 1)) ms of processor time each); "
        + "work on a searched frame took \(Figures.decimal(summary.latency.value(at: 0.5), 0)) ms (median), "
        + "\(Figures.decimal(summary.latency.value(at: 0.99), 0)) ms (99 %)")
  }

  private func tell(_ passes: PassReport) {
    func rate(_ rate: Rate) -> String {
      "\(rate.count) of \(Figures.plural(rate.of, "pass", "passes")), \(Figures.percent(Double(rate.rate) / 1e9)) "
        + "(95 % interval \(Figures.interval(Double(rate.low) / 1e9, Double(rate.high) / 1e9)))"
    }
    Standard.output("True Recognition Rate: \(rate(passes.overall))")
    if passes.sources.count > 1 {
      for source in passes.sources { Standard.output("  \(source.source): \(rate(source.rate))") }
    }
    for missed in passes.missed {
      Standard.output(
        "  missed: \(missed.identity)  \(missed.source)  \(Figures.clock(missed.from)) to \(Figures.clock(missed.to))")
    }
    for stray in passes.strays {
      Standard.output("  outside any pass: \(stray.identity)  \(stray.source)  \(Figures.clock(stray.time))")
    }
  }

  private func tell(_ beginning: TrialBeginning) {
    Standard.clearProgress()
    if let warning = beginning.warning {
      Standard.error("note: pack \(beginning.pack): \(warning)")
    }
    if !beginning.memoryIsLocked {
      Standard.error("note: templates could not be locked in memory (see `ulimit -l`); they may reach swap")
    }
    guard !json else { return }
    Standard.output(
      "TRIAL \(beginning.authority.description.prefix(8)): \(Figures.plural(beginning.people, "volunteer")), "
        + "\(Figures.plural(beginning.photographs, "photograph")); pack \(beginning.pack) (\(beginning.precision)), "
        + "threshold \(beginning.threshold)")
  }

  private func tell(_ progress: TrialProgress) {
    var line = "\(progress.source): \(Figures.count(progress.frames))"
    if let expected = progress.expected { line += " of \(Figures.count(expected))" }
    line += " frames, \(Figures.decimal(progress.rate, 0)) frames/s"
    if let remaining = progress.remaining { line += ", \(Figures.clock(remaining)) left" }
    Standard.progress(line)
  }

  private func tell(_ alert: Alert) {
    guard !json else {
      Standard.output(TrialRecords.line(TrialRecords.AlertRecord(alert)))
      return
    }
    Standard.clearProgress()
    var line =
      "\(Figures.clock(alert.time))  possible match: \(alert.best.entry)  score "
      + "\(Figures.decimal(Double(alert.best.score), 3)) (threshold \(alert.threshold))  eyes "
      + "\(Figures.decimal(Double(alert.quality.interEyeDistance), 0)) px, yaw "
      + "\(Figures.decimal(Double(alert.quality.pose.yaw), 0))°  \(alert.source), track \(alert.track)"
    if !alert.others.isEmpty {
      line += "; also at or above the threshold: " + alert.others.map(\.entry).joined(separator: ", ")
    }
    Standard.output(line)
  }
}
