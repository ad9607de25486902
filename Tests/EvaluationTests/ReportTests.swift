import Evaluation
import Faces
import Foundation
import TestSupport
import Testing

@Suite("A report says what was found and what was not")
struct ReportTests {
  /// Pairs of 80 people with three images each, whose first half is hard to recognise.
  private func summary(labels: Bool) throws -> EvaluationSummary {
    var simulation = Simulation(seed: 31)
    var rows: [[Float]?] = []
    var names: [String] = []
    for person in 0..<80 {
      let own = (0..<16).map { _ in simulation.normal() }
      for image in 0..<3 {
        let row = own.map { Float($0 + (person < 40 ? 1.1 : 0.3) * simulation.normal()) }
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        rows.append(row.map { $0 / length })
        names.append("\(person)/\(image)")
      }
    }
    let subjects = Subjects(folders: names)
    let text = "identity,kind\n" + (0..<80).map { "\($0),\($0 < 40 ? "<script>hard</script>" : "easy")\n" }.joined()
    let groupings =
      labels
      ? Grouping.all(try GroupTable(Array(text.utf8), name: "groups"), subjects: subjects, images: names) : []
    let pairs = AllPairs(try TemplateMatrix(rows, metric: .cosine, dimension: 16), subjects: subjects.ofImages)
    let figures = VerificationFigures(pairs, subjects: subjects, groupings: groupings, leftOut: [])
    let system = try EvaluatedSystem(store: ModelStore(folder: Repository.path("models")), pack: "dlib-resnet")
    return EvaluationSummary(
      figures, system: system, material: Material(listDigest: .zero, templates: [], subjects: subjects), quality: [],
      responsible: "A & B", made: "2026-01-01T00:00:00Z")
  }

  @Test("a planted difference stands on the first page, in the group's name as text and nothing else")
  func groups() throws {
    let report = EvaluationReport(try summary(labels: true)).html
    #expect(report.contains("Errors differ between groups of people"))
    #expect(report.contains("&lt;script&gt;hard&lt;/script&gt; (misses"))
    #expect(!report.contains("<script") && report.contains("A &amp; B"))
    #expect(report.contains("False matches of each group"))
    #expect(report.components(separatedBy: "<svg").count >= 5)
    #expect(!report.contains("nan") && !report.contains("inf "), "no number that is none")
  }

  @Test("without labels nothing is claimed, and the terminal says so too")
  func noLabels() throws {
    let summary = try summary(labels: false)
    #expect(EvaluationReport(summary).html.contains("Nothing is said about groups of people"))
    #expect(EvaluationText(summary).lines.contains { $0.contains("nothing is claimed about groups") })
    #expect(summary.equity == nil)
  }

  @Test("the summary is one line of JSON with what a certificate needs")
  func json() throws {
    let data = try JSONEncoder().encode(try summary(labels: true).line)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for member in [
      "type", "version", "kind", "pack", "digest", "precision", "runtime", "instructions", "material", "mated",
      "nonMated",
      "failureToEnrol", "fnmrAtFmr", "eer", "operating",
    ] {
      #expect(object[member] != nil, "\(member)")
    }
    #expect(object["curve"] == nil && object["equity"] == nil, "a line is no report")
  }
}
