import Evaluation
import Faces
import Foundation
import Mandate
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
      "`\(clip.name)` against its ground truth (32 people; what lowers IDF1 for both trackers is faces found "
        + "that are nobody's patch):\n\n"
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
  mutating func multiShot(_ people: [Person]) {
    func cell(_ rates: ErrorRates, _ limit: Double) -> String {
      let point = rates.point(limit: limit)
      return "\(Output.number(100 * (1 - point.misses.rate), 1)) % (from \(Output.number(Double(point.threshold), 2)))"
    }
    let header = ["", "found at FPIR 10⁻²", "found at FPIR 2·10⁻³"]
    for areSmall in [false, true] {
      let photographs = MultiShot(people, areSmall: areSmall)
      var rows: [[String]] = []
      for shots in [2, 3] {
        for way in MultiShot.Way.allCases {
          let rates = photographs.rates(shots: shots, way: way)
          rows.append(["\(shots) shots, \(way.rawValue)", cell(rates, 1e-2), cell(rates, 2e-3)])
        }
      }
      for enrolled in [1, 2] {
        let rates = photographs.rates(shots: 1, way: .first, enrolled: enrolled)
        rows.append(["1 shot, \(enrolled) enrolled (mean)", cell(rates, 1e-2), cell(rates, 2e-3)])
      }
      let counts = photographs.rates(shots: 3, way: .first)
      sections.append(
        (areSmall
          ? "The same photographs made small (\(Person.smallSide) pixels a side, about 19 between the eyes)"
          : "Several photographs as shots (`lfw_dev`, \(MultiShot.draws) drawn lists of 40 people")
          + (areSmall ? ":" : "; 3 shots: \(counts.mated) mated, \(counts.nonMated) non-mated searches):")
          + "\n\n" + Output.table(header, rows))
    }
    let small = MultiShot(people, areSmall: true)
    let margins = [0, 0.02, 0.05, 0.1].map { margin -> [String] in
      let rates = small.rates(shots: 1, way: .first, margin: Float(margin), from: 0.3)
      let any = small.rates(shots: 1, way: .first, margin: Float(margin))
      return [Output.number(margin, 2), cell(rates, 1e-2), cell(rates, 2e-3), cell(any, 1e-2)]
    }
    sections.append(
      "A margin to the second candidate, small photographs, at equal false positives; candidates from 0.30, and, for the "
        + "argument's sake, any entry:\n\n"
        + Output.table(["margin"] + Array(header.dropFirst()) + ["any entry: FPIR 10⁻²"], margins))
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
    var everyFrame = clip.policy
    everyFrame.detectionInterval = 0
    add("every frame, f32", everyFrame, isFast: false, threshold: threshold)
    add("every frame, \(precision)", everyFrame, isFast: true, threshold: threshold)
    for interval in Self.intervals.dropFirst() {
      var policy = clip.policy
      policy.detectionInterval = interval
      add("\(Output.number(interval, 2)) s, f32", policy, isFast: false, threshold: threshold)
      add("\(Output.number(interval, 2)) s, \(precision)", policy, isFast: true, threshold: threshold)
    }
    for higher in [threshold, threshold + 0.16] {
      for (name, change) in Self.variants {
        var policy = clip.policy
        change(&policy)
        add("threshold \(Output.number(Double(higher), 2)), \(name)", policy, isFast: true, threshold: higher)
      }
    }
    sections.append(
      "Alerts on `\(clip.name)` (\(sought.count) people sought, a list of \(list.count), threshold "
        + "\(Output.number(Double(threshold), 2))):\n\n"
        + Output.table(
          [
            "", "right", "missed", "false", "wait, s: median / longest", "comparisons per track",
            "usable, never compared",
          ], rows))
  }

  /// Recognition itself, by interval and precision, beside every frame in 32 bits with a search in floats.
  mutating func product(
    _ path: String, list: [(name: String, photograph: String)], sought: Set<String>, full: FaceEngine, fast: FaceEngine,
    threshold: Float, floats: Replay
  ) throws {
    let whole = floats.alerts.map(\.entry).sorted()
    var rows = [
      [
        "every frame, f32, search in floats", "\(Set(whole).intersection(sought).count)",
        "\(whole.count { !sought.contains($0) })", "–", "–",
      ]
    ]
    let limit = Threshold(score: Double(threshold)) ?? full.embedderCard.threshold
    for (engine, name) in [(full, "f32"), (fast, precision)] {
      for interval in [0] + Self.intervals.dropFirst() {
        var policy = RecognitionPolicy.standard
        policy.detectionInterval = interval
        let run = try ProductRun(path, list: list, engine: engine, threshold: limit, policy: policy)
        let named = Set(run.named)
        rows.append([
          (interval == 0 ? "every frame" : "every \(Output.number(interval, 2)) s") + ", \(name), search in codes",
          "\(named.intersection(sought).count)", "\(run.named.count { !sought.contains($0) })",
          Set(whole).subtracting(named).sorted().joined(separator: ", "),
          named.subtracting(whole).sorted().joined(separator: ", "),
        ])
      }
    }
    sections.append(
      "Recognition itself on `\(path.split(separator: "/").last ?? "")`, the default detector, a list of \(list.count), "
        + "threshold \(Output.number(Double(threshold), 2)):\n\n"
        + Output.table(["", "right", "false", "missing", "more"], rows))
  }

  private static let variants: [(String, @Sendable (inout RecognitionPolicy) -> Void)] = [
    ("as it stands", { _ in }), ("equal steps", { $0.improvementGrowth = 1 }),
    ("steps 3 times as large each", { $0.improvementGrowth = 3 }), ("first step 3", { $0.improvement = 3 }),
    ("first step 12", { $0.improvement = 12 }), ("spacing 0.5 s", { $0.spacing = 0.5 }),
    ("grace 0.24 s", { $0.grace = 0.24 }), ("grace 0.5 s", { $0.grace = 0.5 }),
    ("averaging", { $0.averaging = true }),
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
