import Foundation
import Mandate

/// A certificate as people read it.
struct CertificateText {
  let evaluation: View

  init(_ evaluation: View) {
    self.evaluation = evaluation
  }

  var lines: [String] {
    let system = evaluation["system"]
    let runtime = system["runtime"]
    let version = RuntimeVersion(
      year: runtime["year"].int, release: runtime["release"].int, patch: runtime["patch"].int,
      build: runtime["build"].int)
    var lines = [
      "Evaluation recorded \(evaluation["at"].text), entry \(evaluation["index"].int) of the log; "
        + "\(evaluation.flag("current") ? "stands" : "stood") until \(evaluation["validUntil"].text)"
    ]
    func add(_ name: String, _ text: String) {
      lines.append("  " + name.padding(toLength: 20, withPad: " ", startingAt: 0) + text)
    }
    add("pack", system["pack"].text)
    add("precision", "embedder \(system["precision"].text), detector \(system["detectorPrecision"].text)")
    add("runs on", "OpenVINO \(version), \(system["instructions"].text)")
    add("gates", system["gates"].text)
    add(
      "tracks",
      "at most \(Figures.plural(system["shots"].int, "comparison")), \(system.flag("averaging") ? "averaged" : "not averaged")"
    )
    guard evaluation["certificate"].isThere else {
      add("measured", "NOTHING: a demonstration's certificate")
      return lines + [proof]
    }
    return lines + figures(evaluation["certificate"]) + [proof]
  }

  private func figures(_ found: View) -> [String] {
    var lines: [String] = []
    func add(_ name: String, _ text: String) {
      lines.append("  " + name.padding(toLength: 20, withPad: " ", startingAt: 0) + text)
    }
    let isPairs = found["kind"].text == EvaluationKind.verification.rawValue
    let what = isPairs ? "pairs" : found["kind"].text == EvaluationKind.tracks.rawValue ? "tracks" : "searches"
    add(
      "measured",
      "\(found["kind"].text): \(Figures.count(found["mated"].int)) mated and \(Figures.count(found["nonMated"].int)) "
        + "non-mated \(what) of \(Figures.count(found["subjects"].int)) people"
        + (isPairs ? "" : ", list of \(Figures.count(found["listSize"].int))"))
    let failures = found["failureToEnrol"]
    add(
      "failure to enrol",
      "\(Figures.count(failures["count"].int)) of \(Figures.count(failures["of"].int)) images: "
        + "\(Figures.percent(failures.rate)) (\(Figures.interval(failures.low, failures.high)))")
    if found["equalErrorRate"].isThere {
      add("equal error rate", Figures.percent(Double(found["equalErrorRate"].int) / 1e9))
    }
    add(
      "threshold",
      isPairs
        ? "FMR (95 % interval)             FNMR (95 % interval)"
        : "FPIR (95 % interval)            FNIR (95 % interval)")
    for point in found["points"].list {
      let (wrong, missed) = (point["falsePositives"], point["falseNegatives"])
      let first = "\(Figures.percent(wrong.rate)) (\(Figures.interval(wrong.low, wrong.high)))"
      add(
        "  \(Threshold(millionths: Int32(clamping: point["threshold"].int)))",
        first.padding(toLength: max(32, first.count + 1), withPad: " ", startingAt: 0)
          + "\(Figures.percent(missed.rate)) (\(Figures.interval(missed.low, missed.high)))")
    }
    add("report", found["report"].text)
    add("list of images", found["dataset"].text)
    add("images", found["images"].text)
    return lines
  }

  private var proof: String {
    let index = evaluation["index"].int
    return "  proof that it is in the log: overt ledger proof \(index)"
  }
}
