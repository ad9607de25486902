import Faces
import Service
import Testing

@Suite("What counts as success of the demo")
struct DemoVerdictTests {
  private let cast = DemoCast.standard

  @Test("is one alert for each pass of somebody on the list and none for others")
  func success() throws {
    let verdict = DemoVerdict(try rightAlerts(), cast: cast)
    #expect(verdict.mistakes == [])
    #expect(verdict.isAsExpected)
    #expect(verdict.lines.count == cast.passes.count)
  }

  @Test("does not depend on the order in which alerts come")
  func order() throws {
    #expect(DemoVerdict(try rightAlerts().reversed(), cast: cast).isAsExpected)
  }

  @Test("is not that nobody is found")
  func nobody() {
    let verdict = DemoVerdict([], cast: cast)
    #expect(verdict.mistakes.count == cast.listed.count)
    #expect(verdict.mistakes.allSatisfy { $0.hasSuffix("came no alert") })
  }

  @Test("is not that one of them is missed")
  func missed() throws {
    let verdict = DemoVerdict(Array(try rightAlerts().dropFirst()), cast: cast)
    #expect(verdict.mistakes.count == 1)
    #expect(verdict.mistakes.first?.contains("Barack Obama: expected one alert (Barack Obama), came no alert") == true)
  }

  @Test("is not a second alert for the same pass")
  func twice() throws {
    let again = try alert("Barack Obama", during: pass(of: "Barack Obama"), at: 0.85)
    let verdict = DemoVerdict(try rightAlerts() + [again], cast: cast)
    #expect(verdict.mistakes.count == 1)
    #expect(verdict.mistakes.first?.contains("came 2 alerts (Barack Obama, Barack Obama)") == true)
  }

  @Test("is not an alert for somebody who is not on the list")
  func stranger() throws {
    let stranger = try #require(cast.passes.first { !$0.person.isListed })
    let verdict = DemoVerdict(try rightAlerts() + [alert("Eileen Collins", during: stranger, at: 0.6)], cast: cast)
    #expect(verdict.mistakes.count == 1)
    #expect(verdict.mistakes.first?.contains("Joe Biden: expected no alert, came one alert (Eileen Collins)") == true)
  }

  @Test("is not the right names on each other's faces")
  func swapped() throws {
    let alerts = [
      try alert("Eileen Collins", during: pass(of: "Barack Obama")),
      try alert("Barack Obama", during: pass(of: "Eileen Collins")),
    ]
    #expect(DemoVerdict(alerts, cast: cast).mistakes.count == 2)
  }

  @Test("is not an alert where nobody walks")
  func nowhere() throws {
    let astray = DemoAlert(entry: "Barack Obama", time: 5, box: Box(x: 1_150, y: 20, width: 60, height: 80))
    let verdict = DemoVerdict(try rightAlerts() + [astray], cast: cast)
    #expect(verdict.mistakes == ["5.0 s: expected nothing, nobody walks there; came Barack Obama"])
  }

  private func rightAlerts() throws -> [DemoAlert] {
    try cast.passes.filter(\.person.isListed).map { try alert($0.person.identity, during: $0) }
  }

  private func pass(of identity: String) throws -> DemoPass {
    try #require(cast.passes.first { $0.person.identity == identity })
  }

  /// An alert with the face's own box, a `share` of the way through the pass.
  private func alert(_ entry: String, during pass: DemoPass, at share: Double = 0.7) throws -> DemoAlert {
    let time = pass.span.lowerBound + share * (pass.span.upperBound - pass.span.lowerBound)
    return DemoAlert(entry: entry, time: time, box: try #require(pass.place(at: time)).box)
  }
}
