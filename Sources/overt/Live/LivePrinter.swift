import Confinement
import Faces
import Foundation
import Ledger
import Mandate
import Recognition
import Service

/// Prints what a live deployment's recognisers tell: for people, or as lines of JSON.
struct LivePrinter: Sendable {
  let deployment: DeploymentID
  let json: Bool

  /// The desk is open.
  func serving(at path: String) {
    Standard.error("overt: serving at \(path)")
  }

  /// Prints what happens.
  func tell(_ output: LiveOutput) {
    switch output {
    case .waiting(let phase):
      say(
        "\(deployment) is \(phase.rawValue); waiting until it is live",
        ["type": .string("waiting"), "phase": .string(phase.rawValue)])
    case .ready(let camera, let pack, let precision, let warning, let memoryIsLocked):
      if let warning { Standard.error("note: pack \(pack): \(warning)") }
      if !memoryIsLocked {
        Standard.error("note: templates could not be locked in memory (see `ulimit -l`); they may reach swap")
      }
      say(
        "\(camera): pack \(pack) (\(precision))",
        [
          "type": .string("ready"), "camera": .string(camera.code), "pack": .string(pack),
          "precision": .string(precision),
        ])
    case .process(let number, let workers, let confinement):
      if let gap = confinement.gap { Standard.error("note: the recogniser's process is confined without \(gap)") }
      say(
        "the recogniser's process is \(number), with \(Figures.plural(workers, "worker"))",
        [
          "type": .string("process"), "process": .integer(Int64(number)), "workers": .integer(Int64(workers)),
          "confined": .bool(confinement.isComplete), "landlock": .integer(Int64(confinement.landlockVersion)),
          "files": .bool(confinement.files), "network": .bool(confinement.network),
          "scopes": .bool(confinement.scopes), "filter": .bool(confinement.filter),
        ])
    case .replaced(let reason):
      Standard.error("note: \(reason); another takes its place")
      say("the recogniser's process is replaced", ["type": .string("replaced"), "reason": .string(reason)])
    case .flag(let change): tell(change)
    case .looking(let camera, let people, let photographs, let threshold):
      say(
        "\(camera): live; \(Figures.plural(people, "person", "people")) on the watchlist, "
          + "\(Figures.plural(photographs, "photograph")), threshold \(threshold)",
        [
          "type": .string("looking"), "camera": .string(camera.code), "people": .integer(Int64(people)),
          "photographs": .integer(Int64(photographs)), "threshold": .integer(Int64(threshold.millionths)),
        ])
    case .alert(let number, let alert, let score): tell(number, alert, score)
    case .discarded(let count):
      say(
        "\(Figures.plural(count, "alert")) came after the lease was gone and was discarded",
        ["type": .string("discarded"), "alerts": .integer(Int64(count))])
    case .note(let line): Standard.error("note: \(line)")
    case .stopped(let stop): tell(stop)
    }
  }

  private func tell(_ number: AlertID, _ alert: LiveAlert, _ score: Threshold?) {
    var members: [String: JSONValue] = [
      "type": .string("alert"), "alert": .integer(Int64(number.number)), "camera": .string(alert.camera.code),
      "seenAt": .string(alert.seenAt.description),
    ]
    var line = "\(alert.seenAt)  possible match  \(number)  \(alert.camera)"
    if let score {
      members["score"] = .integer(Int64(score.millionths))
      line += "  score \(score)"
    }
    say(line, members)
  }

  private func tell(_ change: FlagChange) {
    switch change {
    case .raised(let kind, let camera, let value, let limit, let n):
      say(
        "flagged: \(kind.rawValue)\(camera.map { " of \($0)" } ?? ""): \(value), limit \(limit)",
        [
          "type": .string("flag"), "up": .bool(true), "kind": .string(kind.rawValue),
          "camera": camera.map { .string($0.code) } ?? .null, "value": .integer(Int64(value)),
          "limit": .integer(Int64(limit)), "n": .integer(Int64(n)),
        ])
    case .cleared(let kind, let camera):
      say(
        "no longer flagged: \(kind.rawValue)\(camera.map { " of \($0)" } ?? "")",
        [
          "type": .string("flag"), "up": .bool(false), "kind": .string(kind.rawValue),
          "camera": camera.map { .string($0.code) } ?? .null,
        ])
    }
  }

  private func tell(_ stop: LiveStop) {
    let after = stop.stoppedAt.since(stop.refusedAt).milliseconds
    var members: [String: JSONValue] = [
      "type": .string("stopped"), "phase": .string(stop.phase.rawValue),
      "renewedAt": .string(stop.renewedAt.description),
      "refusedAt": .string(stop.refusedAt.description), "stoppedAt": .string(stop.stoppedAt.description),
      "milliseconds": .integer(after),
      "rule": stop.refusal.map { .string($0.rule.rawValue) } ?? .null,
    ]
    var line =
      "stopped  \(deployment) is \(stop.phase.rawValue); every camera stood still \(after) ms after the last renewal "
    line += stop.refusal == nil ? "was given up" : "was refused"
    if let last = stop.lastLookAt {
      members["lastLookAt"] = .string(last.description)
      let span = last.since(stop.refusedAt).milliseconds
      line += span > 0 ? ", the last look \(span) ms after it" : ", the last look \(-span) ms before it"
    }
    say(line, members)
  }

  /// Prints what it came to.
  func tell(_ summary: LiveSummary) {
    let (made, destroyed) = (summary.templates.made, summary.templates.destroyed)
    let (sealed, held) = (summary.templates.sealed, summary.templates.held)
    let tallies = summary.tallies
    var members: [String: JSONValue] = [:]
    for (name, bins) in Self.bins(summary.latencies) where bins.total > 0 {
      members[name] = .object([
        "count": .integer(Int64(bins.total)), "p50": .integer(Int64(bins.milliseconds(at: 0.5) * 1_000)),
        "p99": .integer(Int64(bins.milliseconds(at: 0.99) * 1_000)),
      ])
    }
    let looking = summary.latencies.looking
    let time =
      looking.total > 0
      ? "; a look took \(Self.milliseconds(looking.milliseconds(at: 0.5))) ms in the middle, "
        + "\(Self.milliseconds(looking.milliseconds(at: 0.99))) ms at the 99th percentile" : ""
    say(
      "\(deployment) is \(summary.phase.rawValue): \(Figures.plural(summary.alerts, "alert")) from "
        + "\(Figures.plural(tallies.facesSeen, "face")) seen; \(Figures.plural(tallies.framesSearched, "frame")) looked at, "
        + "\(Figures.count(summary.dropped)) dropped; templates: \(Figures.count(made)) made, "
        + "\(Figures.count(destroyed)) destroyed, \(Figures.count(sealed)) sealed, \(Figures.count(held)) held\(time)",
      [
        "type": .string("summary"), "phase": .string(summary.phase.rawValue), "alerts": .integer(Int64(summary.alerts)),
        "discarded": .integer(Int64(summary.discarded)), "faces": .integer(Int64(tallies.facesSeen)),
        "tracks": .integer(Int64(tallies.tracks)), "comparisons": .integer(Int64(tallies.comparisons)),
        "frames": .integer(Int64(tallies.framesSearched)), "dropped": .integer(Int64(summary.dropped)),
        "templatesMade": .integer(Int64(made)), "templatesDestroyed": .integer(Int64(destroyed)),
        "templatesSealed": .integer(Int64(sealed)), "templatesHeld": .integer(Int64(held)),
        "sightings": .integer(Int64(summary.sightings)), "gaps": .integer(Int64(summary.gaps)),
        "replaced": .integer(Int64(summary.restarts)), "microseconds": .object(members),
      ])
  }

  private static func bins(_ latencies: Latencies) -> [(String, TimeBins)] {
    [("waiting", latencies.waiting), ("looking", latencies.looking), ("alerting", latencies.alerting)]
      + Stage.allCases.map { ("\($0)", latencies.stages[$0]) }
  }

  private static func milliseconds(_ value: Double) -> String { String(format: "%.1f", value) }

  private func say(_ line: String, _ members: [String: JSONValue]) {
    var members = members
    members["deployment"] = .integer(Int64(deployment.number))
    Standard.output(json ? StationOptions.line(.object(members)) : line)
  }
}
