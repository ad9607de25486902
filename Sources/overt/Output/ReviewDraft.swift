import Disclosure
import Foundation
import Mandate

/// A post-deployment review with the figures that the record has: the file that `overt deployment review` takes, to be
/// completed by people.
struct ReviewDraft {
  let view: View

  init(_ view: View) {
    self.view = view
  }

  var lines: [String] {
    let id = "D\(view["deployment"].int)"
    var lines = [
      "# Post-deployment review of \(id), drafted from the record. Complete it, then: overt deployment review \(id) FILE",
      "# What stands in quotation marks with nothing in them is for people to write; an empty part is refused.",
      "performance: |",
    ]
    lines += performance.map { "  " + $0 }
    lines += [
      "# Whether signs, briefing, both decisions and erasures were as planned, and what was not:", "safeguards: \"\"",
      "# What was seen under the Public Sector Equality Duty:",
    ]
    lines += groups.map { "#   " + $0 }
    lines += ["equality: \"\"", "actual:", "  alerts: \(view["figures"]["alerts"].int)"]
    let outcomes = view["outcomes"].list
    lines.append("  outcomes:" + (outcomes.isEmpty ? " []" : ""))
    lines += outcomes.map { "    - { offence: \($0["offence"].text), count: \($0["count"].int) }" }
    lines += [
      "# Hours of officers, and cost in pounds, are not in the log:", "  officerHours: 0", "  cost: 0",
      "# Lessons as actions: { action: N1, lesson: …, owner: O7, due: 2026-04-30 }", "lessons: []",
    ]
    return lines
  }

  private var performance: [String] {
    let figures = view["figures"]
    let wrong = figures["falseUnengaged"].int + figures["confirmedFalse"].int
    let (faces, alerts) = (view["faces"].int, figures["alerts"].int)
    func rate(_ of: Int) -> String {
      let rate = View(Rate.of(wrong, in: of).field.json)
      return "\(Figures.count(wrong)) of \(Figures.count(of)), \(Figures.percent(rate.rate)) "
        + "(95 % interval \(Figures.interval(rate.low, rate.high)))"
    }
    var lines = [
      "Live for \(view["minutesLive"].int) minutes; \(Figures.plural(faces, "face")) seen; \(Figures.plural(alerts, "alert")): "
        + "\(figures["confirmedTrue"].int) confirmed true, \(figures["trueUnengaged"].int) true and not engaged, "
        + "\(figures["confirmedFalse"].int) confirmed false, \(figures["falseUnengaged"].int) false and not engaged, "
        + "\(figures["unconfirmed"].int) unconfirmed.",
      "\(Figures.plural(figures["engagements"].int, "engagement")); \(figures["stopsOnFalse"].int) of people who were not the one "
        + "on the watchlist; arrests: \(figures["arrestsOnTrue"].int) after true alerts, \(figures["arrestsOnFalse"].int) after "
        + "false ones.",
      "False Alert Rate by faces seen: \(rate(faces)); by alerts: \(rate(alerts)).",
    ]
    for camera in view["cameras"].list {
      let (frames, dropped, gaps) = (camera["frames"].int, camera["dropped"].int, camera["gaps"].int)
      lines.append(
        "Camera \(camera["camera"].text): \(Figures.plural(camera["faces"].int, "face")) in \(Figures.plural(frames, "frame")); "
          + "\(Figures.count(dropped)) dropped; \(Figures.plural(gaps, "minute")) without a picture.")
    }
    let flags = view["flagsRaised"].list.map { "\($0["kind"].text) \($0["count"].int)" }
    lines.append(flags.isEmpty ? "No flag was raised." : "Flags raised: \(flags.joined(separator: ", ")).")
    let trueRecognition = view["blueList"]["trueRecognition"]
    if trueRecognition.isThere {
      lines.append(
        "True Recognition Rate on the Blue List: \(trueRecognition["count"].int) of \(trueRecognition["of"].int) passes, "
          + "\(Figures.percent(trueRecognition.rate)) (95 % interval "
          + "\(Figures.interval(trueRecognition.low, trueRecognition.high))).")
    }
    return lines
  }

  private var groups: [String] {
    let groups = view["groups"].list
    guard !groups.isEmpty else { return ["figures by group, where officers recorded one, are shown to an auditor"] }
    return groups.map { group in
      let name = [group["ethnicity"], group["sex"]].filter(\.isThere).map(\.text).joined(separator: ", ")
      let said = group.flag("tooFewToSay") ? "too few to say" : Figures.percent(group["falsePerAlerts"].rate)
      return
        "\(name.isEmpty ? "not recorded" : name): \(group["falseAlerts"].int) false of \(group["alerts"].int): \(said)"
    }
  }
}
