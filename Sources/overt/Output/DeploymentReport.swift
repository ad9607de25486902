import Foundation
import Mandate
import Pages

/// A deployment as one page that needs nothing from elsewhere: first what a chief officer answers for, then what a
/// statistician checks. Nobody's name or picture is in it.
struct DeploymentReport {
  let view: View

  init(_ view: View) {
    self.view = view
  }

  var html: String {
    """
    <!doctype html>
    <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Deployment \(id)</title><style>\(HTML.style)</style></head><body><main>
    <p class="soft">Report of a deployment of live facial recognition · \(HTML.escaped(view["now"].text))</p>
    <h1>\(id) \(HTML.escaped(view["operation"].text))</h1>
    \(plainWords)
    \(statistics)
    \(drift)
    \(groups)
    \(provenance)
    </main></body></html>

    """
  }

  var id: String { "D\(view["deployment"].int)" }
  var figures: View { view["figures"] }
  var wrong: Int { figures["falseUnengaged"].int + figures["confirmedFalse"].int }
  var ceiling: Double? { view["ceiling"].isThere ? Double(view["ceiling"].int) / 1e6 : nil }

  // MARK: In plain words

  private var plainWords: String {
    """
    <section aria-label="In plain words"><p>\(state)</p>
    <div class="figures">\(boxes.map { "<div><b>\($0.0)</b>\($0.1)</div>" }.joined())</div>
    \(sentences.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    </section>
    """
  }

  private var state: String {
    var text = view["phase"].text.prefix(1).uppercased() + view["phase"].text.dropFirst()
    if let start = view["startedAt"].moment { text += ", began \(start)" }
    if let end = view["endedAt"].moment { text += ", ended \(end)" }
    return HTML.escaped(text) + ", live for \(HTML.count(view["minutesLive"].int)) minutes."
  }

  private var boxes: [(String, String)] {
    let faces = view["falseAlertRate"]["byFaces"]
    var boxes = [
      (
        "\(HTML.count(wrong)) of \(HTML.count(view["faces"].int))",
        "faces seen raised a false alert: \(HTML.percent(faces.rate)), between \(HTML.percent(faces.low)) and "
          + HTML.percent(faces.high)
      ),
      (
        HTML.count(figures["alerts"].int),
        "alerts: \(HTML.count(figures["confirmedTrue"].int)) confirmed true, \(HTML.count(figures["confirmedFalse"].int)) "
          + "confirmed false, \(HTML.count(figures["unconfirmed"].int)) not confirmed, "
          + "\(HTML.count(figures["trueUnengaged"].int + figures["falseUnengaged"].int)) not engaged"
      ),
      (
        HTML.count(figures["engagements"].int),
        "people were spoken to, \(HTML.count(figures["stopsOnFalse"].int)) of them not the one on the watchlist; "
          + "\(Figures.plural(figures["arrestsOnTrue"].int + figures["arrestsOnFalse"].int, "arrest"))"
      ),
    ]
    let recognition = view["blueList"]["trueRecognition"]
    if recognition.isThere {
      boxes.append(
        (
          "\(recognition["count"].int) of \(recognition["of"].int)",
          "passes of volunteers were recognised: True Recognition Rate \(HTML.percent(recognition.rate)), between "
            + "\(HTML.percent(recognition.low)) and \(HTML.percent(recognition.high))"
        ))
    }
    return boxes
  }

  private var sentences: [String] {
    let faces = view["falseAlertRate"]["byFaces"]
    var sentences: [String] = []
    if let ceiling {
      let verdict =
        faces.low > ceiling
        ? "The False Alert Rate was <strong>above</strong> it."
        : faces.high <= ceiling
          ? "The False Alert Rate was below it, as far as one deployment can show."
          : "Whether the False Alert Rate was below it, these figures are too few to show."
      sentences.append("The ceiling was \(HTML.percent(ceiling)) of faces seen. \(verdict)")
    }
    let flags = view["flagsRaised"].list.map { "\(HTML.escaped($0["kind"].text)) (\($0["count"].int))" }
    sentences.append(flags.isEmpty ? "No flag was raised." : "Flags raised: \(flags.joined(separator: ", ")).")
    sentences.append(
      view["groups"].list.isEmpty
        ? "Nothing is said about groups of people here: what officers recorded of them is shown to an auditor, and nothing else "
          + "is known. That errors do not differ between groups has not been shown."
        : "Figures by group are of alerts that officers recorded a group for; of faces seen no group is known.")
    if !view["blueList"]["trueRecognition"].isThere {
      sentences.append(
        "How many people on the watchlist passed without an alert is not known: no volunteers passed by to show it.")
    }
    return sentences
  }

  // MARK: For a statistician

  private var statistics: String {
    "<section><h2>For a statistician</h2>\(rates)\(alerts)\(expectation)\(cameras)</section>"
  }

  private var rates: String {
    func row(_ name: String, _ rate: View) -> [String] {
      [
        name, "\(HTML.count(rate["count"].int)) of \(HTML.count(rate["of"].int))",
        rate["of"].int == 0 ? "–" : HTML.percent(rate.rate),
        rate["of"].int == 0 ? "–" : "\(HTML.percent(rate.low)) – \(HTML.percent(rate.high))",
      ]
    }
    let rate = view["falseAlertRate"]
    return HTML.table(
      "False Alert Rate by both denominators; bounds that hold at any time",
      ["of", "false", "rate", "bounds"], [row("faces seen", rate["byFaces"]), row("alerts", rate["byAlerts"])])
        + """
        <p class="soft">A face seen is a track that ended and was compared; somebody who passes twice counts twice. The lower bound
        spends 0.05 / (k (k − 1)) at the k-th false alert, the upper one 0.05 / (j (j + 1)) at its j-th look (2, 4, 8, … faces):
        each is wrong at any time of the deployment in at most one case of twenty.</p>
        """
  }

  private var alerts: String {
    let rows = [
      ("confirmed true", "confirmedTrue"), ("true, not engaged", "trueUnengaged"),
      ("confirmed false", "confirmedFalse"),
      ("false, not engaged", "falseUnengaged"), ("unconfirmed", "unconfirmed"),
    ].map { [$0.0, HTML.count(figures[$0.1].int)] }
    return HTML.table("Alerts by what came of them", ["result", "alerts"], rows)
  }

  /// What the evaluation led one to expect at this threshold.
  private var expectation: String {
    let certificate = view["evaluation"]["certificate"]
    guard certificate.isThere else {
      return "<h3>What was expected</h3><p>No evaluation with figures stood for this system.</p>"
    }
    let threshold = view["threshold"].int
    guard let point = certificate["points"].list.last(where: { $0["threshold"].int <= threshold }) else {
      return "<h3>What was expected</h3><p>The evaluation says nothing of a threshold as low as this one.</p>"
    }
    let (wrong, missed) = (point["falsePositives"], point["falseNegatives"])
    let seen = view["falseAlertRate"]["byFaces"]
    let found = view["blueList"]["trueRecognition"]
    let isTracks = certificate["kind"].text == EvaluationKind.tracks.rawValue
    // As the rule on thresholds scales it (Certificate.falseAlertsAtMost).
    let longer = max(1, Double(view["people"].int) / Double(max(1, certificate["listSize"].int)))
    let shots = isTracks ? 1 : Double(max(1, view["evaluation"]["system"]["shots"].int))
    func cell(_ rate: View) -> String {
      rate.isThere && rate["of"].int > 0
        ? "\(HTML.percent(rate.rate)) (\(HTML.percent(rate.low)) – \(HTML.percent(rate.high)))" : "–"
    }
    let isPairs = certificate["kind"].text == EvaluationKind.verification.rawValue
    return "<h3>What was expected</h3>"
      + HTML.table(
        "The evaluation at \(Threshold(millionths: Int32(clamping: point["threshold"].int))), the nearest point below this "
          + "deployment’s threshold of \(Threshold(millionths: Int32(clamping: threshold))), beside what was seen",
        ["", "evaluated", "seen"],
        [
          ["false alerts, of faces seen", "at most \(HTML.percent(min(1, wrong.high * longer * shots)))", cell(seen)],
          [
            "people on the list who are recognised", isPairs ? "–" : "at most \(HTML.percent(1 - missed.low))",
            cell(found),
          ],
          ["people on the list", HTML.count(certificate["listSize"].int), HTML.count(view["people"].int)],
          [
            "measured on",
            "\(HTML.escaped(certificate["kind"].text)) of \(HTML.count(certificate["subjects"].int)) people",
            "\(HTML.count(view["faces"].int)) faces",
          ],
        ])
      + "<p class=\"soft\">“At most” is the evaluation’s upper bound, scaled as "
      + "the rule on thresholds does. People on the list are recognised a little less often at a higher threshold.</p>"
  }

  private var cameras: String {
    let cameras = view["cameras"].list
    let rows = cameras.map { camera -> [String] in
      let (frames, dropped) = (camera["frames"].int, camera["dropped"].int)
      let recognition = camera["trueRecognition"]
      return [
        HTML.escaped(camera["camera"].text), HTML.count(camera["faces"].int), HTML.count(frames),
        frames + dropped == 0 ? "–" : HTML.percent(Double(dropped) / Double(frames + dropped)),
        HTML.count(camera["gaps"].int),
        recognition.isThere
          ? "\(recognition["count"].int) of \(recognition["of"].int) (\(HTML.percent(recognition.low)) – "
            + "\(HTML.percent(recognition.high)))" : "–",
      ]
    }
    let charts = cameras.compactMap { camera -> String? in
      let minutes = camera["minutes"].list.map(\.int)
      guard minutes.count > 1, let most = minutes.max(), most > 0 else { return nil }
      let name = camera["camera"].text
      var plot = Plot(
        "Faces seen by \(name)", "Minute by minute, the last hour that it looked.",
        x: .even("\(name): minutes", Double(-minutes.count), 0) { HTML.number($0, 0) },
        y: .even("faces a minute", 0, Double(most) * 1.1) { HTML.number($0, 0) })
      plot.area(minutes.enumerated().map { (Double($0 - minutes.count) + 0.5, Double($1)) }, colour: "a")
      return plot.svg
    }
    return "<h3>Cameras</h3>"
      + HTML.table(
        "What each camera saw",
        ["camera", "faces", "frames looked at", "dropped", "minutes without a picture", "volunteers recognised"], rows)
      + (charts.isEmpty ? "" : "<div class=\"small\">\(charts.joined())</div>")
  }
}
