import Foundation
import Mandate
import Service
import TestSupport
import Testing

@Suite("Passes of volunteers and their True Recognition Rate")
struct PassReportTests {
  private typealias Pass = PassList.Pass

  private func list(_ text: String) throws -> PassList {
    let folder = try TemporaryFolder()
    return try PassList(path: folder.write(text, to: "passes.csv"))
  }

  @Test("a pass is recognised by an alert on that person, in that file, from its beginning to a second after its end")
  func recognised() throws {
    let passes = try list(
      """
      identity,source,from,to
      anna,a.mp4,10,15
      ben,a.mp4,10,15
      anna,b.mp4,1:00,1:05
      anna,a.mp4,40,42.5
      """)
    let report = PassReport(
      passes,
      alerts: [
        ("clips/a.mp4", 10, "anna"), ("clips/a.mp4", 12, "anna"), ("clips/a.mp4", 9.999, "ben"),
        ("clips/b.mp4", 66, "anna"), ("clips/a.mp4", 43.501, "anna"), ("clips/b.mp4", 12, "ben"),
      ])
    #expect(report.overall == .exact(2, in: 4))
    #expect(report.sources.map(\.source) == ["a.mp4", "b.mp4"])
    #expect(report.sources.map(\.rate) == [.exact(1, in: 3), .exact(1, in: 1)])
    #expect(report.missed.map(\.identity) == ["ben", "anna"] && report.missed.last?.from == 40)
    #expect(
      report.strays.map(\.time) == [9.999, 43.501, 12] && report.strays.map(\.identity) == ["ben", "anna", "ben"])
  }

  @Test("one alert may recognise two passes that overlap, and many alerts in one pass count once")
  func overlap() throws {
    let passes = try list("identity,source,from,to\nanna,a.mp4,0,10\nanna,a.mp4,5,20\n")
    #expect(PassReport(passes, alerts: [("a.mp4", 7, "anna"), ("a.mp4", 8, "anna")]).overall == .exact(2, in: 2))
    #expect(PassReport(passes, alerts: []).overall == .exact(0, in: 2))
  }

  @Test("times are read in seconds or as a clock shows them")
  func times() throws {
    let passes = try list("identity,source,from,to\nanna,a.mp4,1:05,1:02:05.5\n").passes
    #expect(passes == [Pass(identity: "anna", source: "a.mp4", from: 65, to: 3_725.5)])
  }

  @Test(
    "a line that says nothing is named",
    arguments: [
      ("anna,a.mp4,10,10", "line 2: from and to"), ("anna,a.mp4,10,9", "line 2: from and to"),
      ("anna,a.mp4,-1,9", "line 2: from and to"), ("anna,a.mp4,nan,9", "line 2: from and to"),
      ("anna,a.mp4,1:60,2:00", "line 2: from and to"), (",a.mp4,1,2", "line 2: identity and source"),
      ("anna,,1,2", "line 2: identity and source"), ("", "logs no pass"),
    ])
  func wrong(row: String, words: String) {
    #expect {
      _ = try list("identity,source,from,to\n\(row)\n")
    } throws: {
      "\($0)".contains(words)
    }
  }
}
