import Foundation
import Mandate

/// The operational monitor as people read it at a glance.
struct MonitorText {
  let view: View

  init(_ view: View) {
    self.view = view
  }

  var lines: [String] {
    var lines = heading + [""] + rates + [""] + alerts + [""] + cameras
    for part in [blueList, drift, groups] where !part.isEmpty { lines += [""] + part }
    return lines + [""] + attention
  }

  private var now: Instant { view["now"].moment ?? Instant(milliseconds: 0) }

  private var heading: [String] {
    var state = view["phase"].text
    if view["pausedFor"].isThere { state += " (\(view["pausedFor"].text))" }
    var line = "D\(view["deployment"].int)  \(view["operation"].text)  \(state.uppercased())"
    if let start = view["startedAt"].moment {
      line += ", began \(Self.clock(start)), \(view["minutesLive"].int) min live"
    }
    if let end = view["endedAt"].moment {
      line += ", ended \(Self.clock(end))"
    } else if let end = view["windowEnd"].moment {
      line += ", window to \(Self.clock(end))"
    }
    return [line, "at \(view["now"].text)"]
  }

  private var rates: [String] {
    let (faces, alerts) = (view["falseAlertRate"]["byFaces"], view["falseAlertRate"]["byAlerts"])
    let ceiling = view["ceiling"].isThere ? Double(view["ceiling"].int) / 1e6 : nil
    let full = max((ceiling ?? 0) * 2, min(1, faces.rate * 1.5), 1e-6)
    var first = row("of faces seen", faces)
    first += "  " + Figures.bar(faces.rate, low: faces.low, high: faces.high, limit: ceiling, width: 24, full: full)
    if let ceiling { first += "  ceiling \(Figures.percent(ceiling))" }
    let second =
      row("of alerts", alerts) + "  "
      + Figures.bar(alerts.rate, low: alerts.low, high: alerts.high, limit: nil, width: 24, full: 1)
    return ["FALSE ALERT RATE       false of all       rate  95 % at any time", first, second]
  }

  private func row(_ name: String, _ rate: View) -> String {
    let counts = "\(Figures.count(rate["count"].int)) of \(Figures.count(rate["of"].int))"
    let share = rate["of"].int == 0 ? "–" : Figures.percent(rate.rate)
    let between = rate["of"].int == 0 ? "nothing yet" : Figures.interval(rate.low, rate.high)
    return "  " + left(name, 16) + right(counts, 17) + right(share, 11) + "  " + left(between, 19)
  }

  private var alerts: [String] {
    let figures = view["figures"]
    let parts = [
      ("confirmed true", "confirmedTrue"), ("true, not engaged", "trueUnengaged"),
      ("confirmed false", "confirmedFalse"),
      ("false, not engaged", "falseUnengaged"), ("unconfirmed", "unconfirmed"),
    ]
    var lines = [
      "ALERTS \(figures["alerts"].int)   engagements \(figures["engagements"].int)   still open \(view["open"].int)"
    ]
    let most = max(1, parts.map { figures[$0.1].int }.max() ?? 1)
    for (name, member) in parts {
      let count = figures[member].int
      let bar = String(repeating: "█", count: most > 40 ? count * 40 / most : count)
      lines.append("  " + left(name, 20) + right("\(count)", 5) + "  " + bar)
    }
    return lines
  }

  private var cameras: [String] {
    let cameras = view["cameras"].list
    let width = max(8, cameras.map { $0["camera"].text.count }.max() ?? 0)
    var lines = [
      "CAMERAS" + String(repeating: " ", count: max(0, width - 4))
        + "     faces   a minute    frames  dropped  gaps  last hour"
    ]
    for camera in cameras {
      let minutes = camera["minutes"].list.map(\.int)
      let seen = camera["frames"].int + camera["dropped"].int
      let dropped = seen == 0 ? "–" : Figures.percent(Double(camera["dropped"].int) / Double(seen))
      let recent = minutes.suffix(5)
      let rate =
        recent.isEmpty ? "–" : Figures.decimal(Double(recent.reduce(0, +)) / Double(recent.count), 1)
      let gaps = camera["gaps"].int == 0 ? "–" : "\(camera["gaps"].int) min"
      lines.append(
        "  " + left(camera["camera"].text, width) + right(Figures.count(camera["faces"].int), 11) + right(rate, 11)
          + right(Figures.count(camera["frames"].int), 10) + right(dropped, 9) + right(gaps, 6 + 2) + "  "
          + Figures.sparkline(minutes))
    }
    return lines
  }

  var blueList: [String] {
    let list = view["blueList"]
    guard list.isThere else { return [] }
    var line = "BLUE LIST  \(Figures.plural(list["volunteers"].int, "volunteer"))"
    if list["withdrawn"].int > 0 { line += " (\(list["withdrawn"].int) withdrawn)" }
    let rate = list["trueRecognition"]
    line +=
      rate.isThere
      ? ", True Recognition Rate \(rate["count"].int) of \(Figures.plural(rate["of"].int, "pass", "passes")): "
        + "\(Figures.percent(rate.rate)) (\(Figures.interval(rate.low, rate.high)))" : ", no pass logged"
    var lines = [line]
    for camera in view["cameras"].list where camera["trueRecognition"].isThere {
      let rate = camera["trueRecognition"]
      lines.append(
        "  \(left(camera["camera"].text, 12))\(rate["count"].int) of \(rate["of"].int): \(Figures.percent(rate.rate)) "
          + "(\(Figures.interval(rate.low, rate.high)))")
    }
    for missed in list["missed"].list.suffix(10) {
      let from = missed["from"].moment.map(Self.clock) ?? ""
      lines.append("  missed: V\(missed["volunteer"].int) on \(missed["camera"].text) at \(from)")
    }
    return lines
  }

  private var drift: [String] {
    let parts = [("quality", view["drift"]["quality"]), ("scores", view["drift"]["score"])].filter { $0.1.isThere }
    guard !parts.isEmpty else { return [] }
    return ["DRIFT from the evaluation (population stability index)"]
      + parts.map { name, found in
        let (value, limit) = (found["value"].int, found["limit"].int)
        let verdict = value > limit ? "SHIFTED" : "as evaluated"
        return "  " + left(name, 10) + "\(Figures.decimal(Double(value) / 1_000, 3)), limit "
          + "\(Figures.decimal(Double(limit) / 1_000, 3)) at \(Figures.count(found["faces"].int)) faces: \(verdict)"
      }
  }

  private var groups: [String] {
    let groups = view["groups"].list
    guard !groups.isEmpty else { return [] }
    return ["BY GROUP, as officers recorded it (false of alerts)"]
      + groups.map { group in
        let name = [group["ethnicity"], group["sex"]].filter(\.isThere).map(\.text).joined(separator: ", ")
        let rate = group["falsePerAlerts"]
        let said =
          group.flag("tooFewToSay")
          ? "too few to say" : "\(Figures.percent(rate.rate)) (\(Figures.interval(rate.low, rate.high)))"
        return "  " + left(name.isEmpty ? "not recorded" : name, 24)
          + right("\(group["falseAlerts"].int) of \(group["alerts"].int)", 12) + "  " + said
      }
  }

  private var attention: [String] {
    var lines: [String] = []
    for flag in view["flags"].list {
      let place = flag["camera"].isThere ? " on \(flag["camera"].text)" : ""
      lines.append(
        "  ! \(flag["kind"].text)\(place): \(Figures.count(flag["value"].int)) over a limit of "
          + "\(Figures.count(flag["limit"].int)), measured on \(Figures.count(flag["n"].int))")
    }
    if let due = view["necessityDue"].moment {
      lines.append(
        view.flag("necessityOverdue")
          ? "  ! Silver's record of necessity is overdue since \(Self.clock(due)) (\(now.since(due)))"
          : "    Silver's next record of necessity is due at \(Self.clock(due)) (in \(due.since(now)))")
    }
    return [lines.contains { $0.hasPrefix("  !") } ? "ATTENTION" : "NOTHING FLAGGED"] + lines
  }

  private static func clock(_ moment: Instant) -> String {
    // 2026-03-28T12:04:00Z
    String(moment.description.dropFirst(11).prefix(5)) + "Z"
  }

  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
