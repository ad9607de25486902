import Faces

/// The tables of `docs/quality.md`.
struct QualityReport {
  var times = (shot: 0.0, all: 0.0)
  var pairs = 0
  var sample = 0
  var refused = (count: 0, of: 0)
  private var curves: [[String]] = []
  private var degradations: [[String]] = []

  /// Adds a measure: its 5th, 50th and 95th percentile, and its curve.
  mutating func add(_ name: String, _ spread: [Float], _ curve: ErrorVersusDiscard) {
    curves.append(
      [name, spread.map { Output.number(Double($0), 0) }.joined(separator: ", ")]
        + curve.misses.map { Output.number($0 * 100, 2) } + [curve.verdict.rawValue])
  }

  /// Adds what a degradation does, step by step.
  mutating func add(
    _ degradation: Degradation, _ steps: [(element: Float, unified: Float, score: Float, lost: Int)]
  ) {
    func row(_ decimals: Int, _ value: (Int) -> Double) -> String {
      steps.indices.map { Output.number(value($0), decimals) }.joined(separator: ", ")
    }
    degradations.append([
      degradation.rawValue, "`\(degradation.element.rawValue)`", row(0) { Double(steps[$0].element) },
      row(0) { Double(steps[$0].unified) }, row(2) { Double(steps[$0].score) },
      steps.map { String($0.lost) }.joined(separator: ", "),
    ])
  }

  /// All tables in Markdown.
  var markdown: String {
    let shares = ErrorVersusDiscard.shares.map { "\(Output.number($0 * 100, 0)) %" }
    return """
      **Error versus discard**: misses, %, among the \(pairs) mated pairs when the pairs with the worst quality are left \
      out, `mobilefacenet`, at the threshold that misses \(Output.number(ErrorVersusDiscard.initialMisses * 100, 0)) %.

      \(Output.table(["measure", "5th, 50th, 95th percentile"] + shares + ["leaving out a fifth"], curves))

      **Made worse on purpose**: \(sample) photographs, as they are and in three steps; means.

      \(Output.table(
        ["what was done", "element", "its value", "unified", "mated score", "no face found"], degradations))

      **Time**: \(Output.number(times.shot, 3)) ms for a shot in video, \(Output.number(times.all, 2)) ms for everything at \
      enrolment (250 × 250 pixels; median). **Gate**: \(refused.count) of \(refused.of) photographs would be refused.

      Measured on: \(Machine.description).
      """
  }
}
