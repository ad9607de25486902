import Evaluation
import Foundation
import TestSupport
import Testing

@Suite("Intervals and tests agree with scipy")
struct IntervalRefereeTests {
  private struct Job: Encodable {
    var proportions: [[Int]] = []
    var tables: [[Int]] = []
    var families: [[Double]] = []
    var subjects: [[[Int]]] = []
    var dealt: [[[[Int]]]] = []
  }

  private struct Answer: Decodable {
    let exact, wilson: [[Double]]
    let upper, fisher, pooled: [Double]
    let adjusted, bootstrap: [[Double]]
    let dealt: [Double]
  }

  @Test("to 1e-9")
  func agree() throws {
    var simulation = Simulation(seed: 3)
    var job = Job()
    job.proportions = [
      [0, 10], [10, 10], [1, 3], [9, 1_020], [117, 1_020], [3, 10_200], [1_019, 1_020], [50_000, 1_000_000],
    ]
    job.tables = [
      [3, 10, 7, 10], [0, 5, 0, 9], [5, 5, 0, 5], [12, 400, 30, 400], [30, 400, 12, 400], [2, 7, 3, 11],
      [40, 1_000, 9, 180],
      [8, 8, 8, 8],
    ]
    job.families = [[0.01, 0.04, 0.03, 0.5], [0.001], [0.2, 0.2, 0.9, 0.02, 0.0004], [1, 1, 0.5]]
    func rows(_ subjects: [ClusteredProportion.Subject]) -> [[Int]] { subjects.map { [$0.count, $0.total] } }
    let subjects = [
      simulation.subjects(50, each: 4, rate: 0.2, correlation: 0.2),
      simulation.subjects(31, each: 1, rate: 0.5, correlation: 0),
    ]
    job.subjects = subjects.map(rows)
    let groups = [
      (
        simulation.subjects(30, each: 5, rate: 0.3, correlation: 0.1),
        simulation.subjects(40, each: 5, rate: 0.1, correlation: 0.1)
      ),
      (
        simulation.subjects(25, each: 3, rate: 0.2, correlation: 0),
        simulation.subjects(12, each: 7, rate: 0.2, correlation: 0)
      ),
    ]
    job.dealt = groups.map { [rows($0.0), rows($0.1)] }
    let place = try TemporaryFolder()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Referees/intervals.py"
    let output = try Referee.run(
      script, [place.write(JSONEncoder().encode(job), to: "job")], needs: ["numpy", "scipy"])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.utf8))

    func near(_ ours: Double, _ theirs: Double, _ what: String) {
      #expect(abs(ours - theirs) <= 1e-9, "\(what): \(ours) beside \(theirs)")
    }
    func near(_ ours: ClosedRange<Double>, _ theirs: [Double], _ what: String) {
      near(ours.lowerBound, theirs.first ?? .nan, what)
      near(ours.upperBound, theirs.last ?? .nan, what)
    }
    for (number, row) in job.proportions.enumerated() {
      let proportion = Proportion(row[0], of: row[1])
      near(proportion.interval(), answer.exact[number], "Clopper and Pearson \(row)")
      near(proportion.wilsonInterval(), answer.wilson[number], "Wilson \(row)")
      near(proportion.upperBound(), answer.upper[number], "upper bound \(row)")
    }
    for (number, row) in job.tables.enumerated() {
      let (one, other) = (Proportion(row[0], of: row[1]), Proportion(row[2], of: row[3]))
      near(FisherExact.probability(one, other), answer.fisher[number], "Fisher \(row)")
      near(TwoProportions.probability(one, other), answer.pooled[number], "two proportions \(row)")
    }
    for (number, family) in job.families.enumerated() {
      for (ours, theirs) in zip(FalseDiscovery.adjusted(family), answer.adjusted[number]) {
        near(ours, theirs, "Benjamini and Hochberg \(family)")
      }
    }
    for (number, subjects) in subjects.enumerated() {
      near(ClusteredProportion(subjects).bootstrapInterval(replicates: 500), answer.bootstrap[number], "bootstrap")
    }
    for (number, group) in groups.enumerated() {
      let test = ClusteredPermutation(permutations: 199)
      near(
        test.probability(ClusteredProportion(group.0), ClusteredProportion(group.1)), answer.dealt[number], "dealt anew"
      )
    }
  }
}
