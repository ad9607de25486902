import Mandate
import Testing

@Suite("What a certificate shows")
struct CertificateTests {
  private func threshold(_ millionths: Int32) -> Threshold { Threshold(millionths: millionths) }

  @Test("the floor is the lowest threshold whose upper bound keeps to the ceiling")
  func floor() {
    let found = Evaluated.certificate([(500_000, 5_000), (550_000, 900), (600_000, 50), (640_000, 0)])
    // 900 in a million has an upper bound of 961 in a million, 50 of 66, none of 3.9.
    #expect(found.floor(ceiling: 1_000, people: 1_000, shots: 3) == threshold(550_000))
    #expect(found.floor(ceiling: 961, people: 1_000, shots: 3) == threshold(550_000))
    #expect(found.floor(ceiling: 960, people: 1_000, shots: 3) == threshold(600_000))
    #expect(found.floor(ceiling: 65, people: 1_000, shots: 3) == threshold(640_000))
    #expect(found.floor(ceiling: 3, people: 1_000, shots: 3) == nil)
  }

  @Test("a longer list than was searched scales the bound up, a shorter one does not scale it down")
  func listSize() {
    let found = Evaluated.certificate([(550_000, 400), (640_000, 0)])
    #expect(found.floor(ceiling: 1_000, people: 2_000, shots: 1) == threshold(550_000))
    #expect(found.floor(ceiling: 1_000, people: 2_500, shots: 1) == threshold(640_000))
    let point = found.points[0]
    #expect(
      found.falseAlertsAtMost(at: point, people: 10, shots: 1)
        == found.falseAlertsAtMost(at: point, people: 1_000, shots: 1))
  }

  @Test("on stills each comparison of a track may be the false one; on tracks it was counted")
  func shots() {
    let points: [(Int32, Int)] = [(550_000, 400), (640_000, 0)]
    let stills = Evaluated.certificate(points, kind: .identification)
    #expect(stills.floor(ceiling: 1_000, people: 1_000, shots: 2) == threshold(550_000))
    #expect(stills.floor(ceiling: 1_000, people: 1_000, shots: 3) == threshold(640_000))
    #expect(Evaluated.certificate(points).floor(ceiling: 1_000, people: 1_000, shots: 3) == threshold(550_000))
  }

  @Test("pairs show a list only by multiplying: one false match in ten million for a thousand people")
  func pairs() {
    func certificate(_ nonMated: Int) -> Certificate {
      Certificate(
        kind: .verification, listSize: 1, subjects: 5_000, mated: 1_000, nonMated: nonMated,
        failureToEnrol: .of(0, in: 10_000), equalErrorRate: 1_000_000,
        points: [
          CertifiedPoint(
            threshold: threshold(600_000), falsePositives: .of(0, in: nonMated), falseNegatives: .of(100, in: 1_000))
        ], report: OrdinaryDay.digest(1), dataset: OrdinaryDay.digest(2), images: OrdinaryDay.digest(3))
    }
    // 3.84 / n is the upper bound of none in n; a thousand people and three comparisons leave 1e-3 / 3,000.
    #expect(certificate(10_000_000).floor(ceiling: 1_000, people: 1_000, shots: 3) == nil)
    #expect(certificate(12_000_000).floor(ceiling: 1_000, people: 1_000, shots: 3) == threshold(600_000))
  }

  /// Certificates that do not agree with themselves.
  private static let flawed: [(String, Certificate)] = [
    ("thresholds out of order", Evaluated.certificate([(640_000, 0), (600_000, 0)])),
    ("more false positives at a higher threshold", Evaluated.certificate([(600_000, 5), (640_000, 6)])),
    ("no threshold", Evaluated.certificate([])),
    ("too many thresholds", Evaluated.certificate((0..<51).map { (Int32($0), 0) })),
    ("a list of nobody", Evaluated.certificate([(600_000, 0)], listSize: 0)),
    ("pairs with a list", Evaluated.certificate([(600_000, 0)], kind: .verification)),
    ("more false positives than comparisons", Evaluated.certificate([(600_000, 1_000_001)])),
    ("counters in other bins", Evaluated.certificate([(600_000, 0)], scores: [1, 2, 3])),
  ]

  @Test("a certificate that does not agree with itself is refused", arguments: flawed)
  func flaws(name: String, certificate: Certificate) throws {
    var day = try OrdinaryDay()
    #expect {
      try day.evaluate(certificate)
    } throws: {
      ($0 as? Refusal)?.rule == .evaluationOnRecord
    }
  }

  @Test("the most that a certificate may hold fits into one public leaf and is read again")
  func size() throws {
    var day = try OrdinaryDay()
    let most = Evaluated.certificate(
      (0..<50).map { (Int32(500_000 + $0), 1_000_000 - $0 * 1_000) },
      scores: [Int](repeating: 1_000_000_000, count: 20), qualities: [Int](repeating: 1_000_000_000, count: 20))
    try day.evaluate(most)
    let said = day.statements.last?.statement
    guard case .evaluationRecorded(let recorded) = said else { return #expect(Bool(false)) }
    #expect(recorded.certificate == most)
  }
}
