import Evaluation
import Faces
import Foundation
import Recognition
import TrackingMeasures

/// What was measured, as Markdown.
struct TrackingReport {
  private let precision: String
  private var sections: [String] = []

  /// Seconds between detections that are in use, besides every frame.
  static let intervals = [0.04, 0.12, 0.2, 0.4]

  init(precision: String) {
    self.precision = precision
  }

  /// All sections.
  var markdown: String { ([Machine.description] + sections).joined(separator: "\n\n") }

  /// Made-up scenes.
  mutating func scenes() {
    var rows: [[String]] = []
    for interval in Self.intervals {
      for scene in DrawnScene.all(every: interval) {
        let (now, former) = TrackingComparison.score(scene.moments) { $0.overlap($1) > 0.3 ? $0.overlap($1) : 0 }
        rows.append([Output.number(interval, 2), scene.name] + Self.cells(now, former))
      }
    }
    sections.append(
      "Made-up scenes (bobbing heads, jittering boxes, missed detections, irregular time stamps):\n\n"
        + Output.table(["interval, s", "scene", "IDF1 now / before", "identity switches", "fragmentations"], rows))
    let costs = [4, 16, 64].map { "\($0) faces \(Output.number(TrackingComparison.cost(faces: $0), 0)) µs" }
    sections.append("One update costs (median, processor time): \(costs.joined(separator: ", ")).")
  }

  /// The labelled clip.
  mutating func following(_ clip: WatchedClip, truth: WalkPastTruth) {
    let rows = Self.intervals.map { interval -> [String] in
      let scene = TrackingComparison.scene(clip, truth: truth, every: interval)
      let (now, former) = TrackingComparison.score(scene) { WalkPastTruth.fit(patch: $0, face: $1) }
      return [Output.number(interval, 2)] + Self.cells(now, former)
        + ["\(Output.number(100 * Double(now.covered) / Double(max(1, now.present)), 1)) %"]
    }
    sections.append(
      "`\(clip.name)` against its ground truth (32 people; patches count from their first pixel, so that faces too small "
        + "to be found lower IDF1 for both):\n\n"
        + Output.table(
          ["interval, s", "IDF1 now / before", "identity switches", "fragmentations", "patches with a face"], rows))
  }

  private static func cells(_ now: TrackingScore, _ former: TrackingScore) -> [String] {
    [
      "\(Output.number(now.identityF1, 3)) / \(Output.number(former.identityF1, 3))",
      "\(now.switches) / \(former.switches)", "\(now.fragmentations) / \(former.fragmentations)",
    ]
  }

  /// What several shots, several enrolled photographs and a margin bring.
  mutating func multiShot(_ photographs: MultiShot) {
    func cell(_ rates: ErrorRates, _ limit: Double) -> String {
      let point = rates.point(limit: limit)
      return "\(Output.number(100 * (1 - point.misses.rate), 1)) % (from \(Output.number(Double(point.threshold), 2)))"
    }
    let header = ["photographs", "found at FPIR 10⁻²", "found at FPIR 3·10⁻³"]
    var rows: [[String]] = []
    for shots in [2, 3] {
      for way in MultiShot.Way.allCases {
        let rates = photographs.rates(shots: shots, way: way)
        rows.append(["\(shots) shots, \(way.rawValue)", cell(rates, 1e-2), cell(rates, 3e-3)])
      }
    }
    for enrolled in [1, 2] {
      let rates = photographs.rates(shots: 1, way: .first, enrolled: enrolled)
      rows.append(["1 shot, \(enrolled) enrolled (mean)", cell(rates, 1e-2), cell(rates, 3e-3)])
    }
    let counts = photographs.rates(shots: 2, way: .first)
    sections.append(
      "Several photographs as shots (`lfw_dev`, \(MultiShot.draws) drawn lists of 40 people, first row group: "
        + "\(counts.mated) mated and \(counts.nonMated) non-mated searches):\n\n" + Output.table(header, rows))
    let margins = [0, 0.02, 0.05, 0.1, 0.15].flatMap { margin -> [[String]] in
      [(Float(-1), "any entry"), (0.3, "entries from 0.30")].map { least, name in
        let rates = photographs.rates(shots: 1, way: .first, margin: Float(margin), from: least)
        return [Output.number(margin, 2), name, cell(rates, 1e-2), cell(rates, 3e-3)]
      }
    }
    sections.append(
      "A margin to the second, at equal false positives:\n\n"
        + Output.table(["margin", "to"] + Array(header.dropFirst()), margins))
  }

  /// Alerts on a clip, by interval, precision and policy.
  mutating func deciding(
    _ clip: WatchedClip, list: [Replay.Entry], sought: Set<String>, threshold: Float, truth: WalkPastTruth?
  ) {
    var rows: [[String]] = []
    func add(_ label: String, _ policy: RecognitionPolicy, isFast: Bool, threshold: Float) {
      let replay = Replay(clip, list: list, threshold: threshold, policy: policy, isFast: isFast)
      rows.append([label] + Self.cells(replay, sought: sought, truth: truth))
    }
    var everyFrame = RecognitionPolicy.standard
    everyFrame.detectionInterval = 0
    add("every frame, f32", everyFrame, isFast: false, threshold: threshold)
    add("every frame, \(precision)", everyFrame, isFast: true, threshold: threshold)
    for interval in Self.intervals.dropFirst() {
      var policy = RecognitionPolicy.standard
      policy.detectionInterval = interval
      add("\(Output.number(interval, 2)) s, f32", policy, isFast: false, threshold: threshold)
      add("\(Output.number(interval, 2)) s, \(precision)", policy, isFast: true, threshold: threshold)
    }
    for higher in [threshold, threshold + 0.08, threshold + 0.16, threshold - 0.12] {
      for (name, change) in Self.variants {
        var policy = RecognitionPolicy.standard
        change(&policy)
        add("threshold \(Output.number(Double(higher), 2)), \(name)", policy, isFast: true, threshold: higher)
      }
    }
    sections.append(
      "Alerts on `\(clip.name)` (\(sought.count) people sought, a list of \(list.count), threshold of the pack "
        + "\(Output.number(Double(threshold), 2))):\n\n"
        + Output.table(
          [
            "", "right", "missed", "false", "wait, s: median / longest", "comparisons per track",
            "usable, never compared",
          ], rows))
  }

  private static let variants: [(String, @Sendable (inout RecognitionPolicy) -> Void)] = [
    ("as it stands", { _ in }),
    (
      "as before: no spacing, no grace, single shots",
      {
        $0.spacing = 0
        $0.grace = 0
        $0.averaging = false
      }
    ),
    ("spacing 0.24 s", { $0.spacing = 0.24 }), ("spacing 0.5 s", { $0.spacing = 0.5 }),
    ("spacing 0.8 s", { $0.spacing = 0.8 }), ("grace 0.24 s", { $0.grace = 0.24 }),
    ("grace 0.5 s", { $0.grace = 0.5 }),
    ("step 3", { $0.improvement = 3 }), ("step 12", { $0.improvement = 12 }),
    ("averaging", { $0.averaging = true }),
    (
      "averaging, spacing 0.5 s",
      {
        $0.averaging = true
        $0.spacing = 0.5
      }
    ),
    ("no averaging", { $0.averaging = false }),
  ]

  private static func cells(_ replay: Replay, sought: Set<String>, truth: WalkPastTruth?) -> [String] {
    let right = replay.alerts.filter { alert in
      guard sought.contains(alert.entry) else { return false }
      guard let truth else { return true }
      return (truth.frames[alert.frame] ?? []).contains {
        truth.names[$0.person] == alert.entry && WalkPastTruth.fit(patch: $0.box, face: alert.box) > 0
      }
    }
    let found = Set(right.map(\.entry))
    let waits = right.map(\.wait).sorted()
    return [
      "\(found.count)", sought.subtracting(found).sorted().joined(separator: ", "),
      "\(replay.alerts.count - right.count)",
      waits.isEmpty
        ? "–" : "\(Output.number(waits[waits.count / 2], 2)) / \(Output.number(waits.last ?? 0, 2))",
      Output.number(Double(replay.tallies.comparisons) / Double(max(1, replay.tallies.facesSeen)), 2),
      "\(replay.missed)",
    ]
  }
}
