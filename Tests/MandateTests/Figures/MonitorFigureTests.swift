import Mandate
import Testing

@Suite("What the operational monitor counts")
struct MonitorFigureTests {
  private static let north = CameraCode(unchecked: "north")

  private func totals(_ day: OrdinaryDay) throws -> CameraTotals {
    try #require(day.deployment?.cameras[Self.north])
  }

  @Test("minutes without a picture are gaps, whether told as none or not told; a pause is no gap")
  func gaps() throws {
    var day = try OrdinaryDay()
    try day.goLive()
    for _ in 0..<3 {
      try day.tally(faces: 5)
      try day.wait(.minutes(1))
    }
    #expect(try totals(day).gaps == 0 && totals(day).faces == 15 && totals(day).minutes.count == 3)
    try day.wait(.minutes(2))
    try day.tally(faces: 1)
    #expect(try totals(day).gaps == 2)
    try day.pause()
    try day.wait(.minutes(10))
    try day.resume()
    try day.tally(faces: 1)
    #expect(try totals(day).gaps == 2)
  }

  @Test("two tallies of one minute are one minute")
  func sameMinute() throws {
    var day = try OrdinaryDay()
    try day.goLive()
    try day.tally(faces: 5)
    try day.tally(faces: 7)
    #expect(try totals(day).minutes.map(\.faces) == [12] && totals(day).frames == 3_000)
  }

  @Test("the last hour is kept, and the sums are of all")
  func lastHour() throws {
    var day = try OrdinaryDay()
    try day.goLive()
    for minute in 0..<65 {
      if minute % 50 == 49 { try day.recordNecessity() }
      try day.tally(faces: 1)
      try day.wait(.minutes(1))
    }
    #expect(try totals(day).minutes.count == 60 && totals(day).faces == 65)
  }

  @Test("an alert on a volunteer recognises their pass, on that camera, until two seconds after it")
  func recognition() throws {
    var day = try OrdinaryDay()
    try RefusalTests.walking(&day)
    try day.pass(1)
    #expect(day.deployment?.trueRecognition() == .exact(0, in: 1))
    _ = try day.alert(blueList: true)
    #expect(day.deployment?.trueRecognition() == .exact(1, in: 1))
    try day.pass(1, camera: "south")
    try day.pass(2)
    #expect(day.deployment?.trueRecognition() == .exact(1, in: 3))
    #expect(day.deployment?.trueRecognition(on: Self.north) == .exact(1, in: 2))
    try day.wait(.seconds(30))
    let end = day.now
    try day.pass(1, from: end.adding(.seconds(-10)), to: end)
    try day.wait(.seconds(2))
    try day.take(day.raised(blueList: true), by: nil)
    #expect(day.deployment?.trueRecognition(on: Self.north) == .exact(2, in: 3))
    try day.wait(.seconds(30))
    try day.pass(1, from: day.now.adding(.seconds(-10)), to: day.now)
    try day.wait(Span(milliseconds: 2_001))
    try day.take(day.raised(blueList: true), by: nil)
    #expect(day.deployment?.trueRecognition(on: Self.north) == .exact(2, in: 4))
  }

  @Test(
    "volunteers count in no rate and on no watchlist; the record gives their True Recognition Rate, also when erased")
  func apart() throws {
    var day = try OrdinaryDay()
    try RefusalTests.walking(&day)
    try day.tally(faces: 100)
    let alert = try day.alert(blueList: true)
    try day.assess(alert, .different, refer: false)
    try day.pass(1)
    try day.pass(2)
    #expect(day.deployment?.falseAlerts == 0 && day.deployment?.people == 3)
    #expect(day.deployment?.falseAlertRates.byAlerts.of == 0)
    try day.end()
    try day.erase(.alert)
    #expect(day.deployment?.passes.isEmpty == true)
    try day.publish()
    let record = day.statements.compactMap {
      if case .deploymentRecorded(let said) = $0.statement { said } else { nil }
    }.last
    #expect(record?.trueRecognition == .exact(1, in: 2) && record?.figures.alerts == 0 && record?.figures.blueList == 1)
  }

  @Test("a group is counted where an officer recorded it; below ten false alerts nothing is said of a share")
  func groups() throws {
    var day = try OrdinaryDay()
    try day.goLive()
    try day.tally(faces: 1_000_000)
    func assess(_ opinion: Opinion, _ group: RecordedGroup?) throws {
      let alert = try day.alert()
      try day.take(
        .alertAssessed(
          AlertAssessed(
            deployment: day.id, alert: alert, first: opinion, opinion: opinion, factors: [], reasons: "x".written,
            refer: opinion == .same, group: group)), by: Cast.lfrOperator)
    }
    let woman = RecordedGroup(basis: .perceived, ethnicity: .black, sex: .female)
    let man = RecordedGroup(basis: .perceived, ethnicity: .white, sex: .male)
    for _ in 0..<9 { try assess(.different, woman) }
    try assess(.same, man)
    try assess(.same, nil)
    let found = day.deployment?.groupFigures ?? []
    func figures(_ ethnicity: Ethnicity?, _ sex: RecordedSex?) -> GroupFigures? {
      found.first { $0.ethnicity == ethnicity && $0.sex == sex }
    }
    #expect(figures(.black, .female)?.falseAlerts == 9 && figures(.black, nil)?.rate == nil)
    #expect(figures(.white, .male)?.alerts == 1 && figures(nil, nil)?.alerts == 1)
    try assess(.different, woman)
    let rate = day.deployment?.groupFigures.first { $0.ethnicity == .black && $0.sex == nil }?.rate
    #expect(rate == .exact(10, in: 10))
  }
}
