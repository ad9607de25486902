import Foundation
import Mandate
import Station
import TestSupport
import Testing

@Suite("What people write by hand")
struct PapersTests {
  private func application(_ change: (String) -> String) throws -> Application {
    let text = try String(contentsOfFile: Repository.path("docs/application.yaml"), encoding: .utf8)
    return try ApplicationFile.read(change(text), name: "application.yaml") { _ in .zero }
  }

  @Test("the shipped application is read, its threshold and corners in millionths")
  func shipped() throws {
    let application = try application { $0 }
    #expect((0...1_000_000).contains(application.threshold.millionths) && application.threshold.millionths > 1_000)
    #expect(application.footprint.allSatisfy { abs($0.latitude) > 1_000_000 })
  }

  @Test("a cost with pence is refused by name, and not taken in millionths")
  func pence() throws {
    let problem = #expect(throws: StationProblem.self) {
      try application { text in
        text.replacing(/cost: [0-9]+/, with: "cost: 4200.50")
      }
    }
    #expect(problem.map { "\($0)".contains("benefit.cost") } == true, "\(problem.map { "\($0)" } ?? "")")
  }

  @Test("an alias is refused with its line")
  func alias() {
    let problem = #expect(throws: StationProblem.self) {
      try PolicyFile.read("version: 2\nholdMax: *span\n", name: "p.yaml")
    }
    #expect(problem.map { "\($0)".contains("p.yaml: line 2: anchors and aliases") } == true)
  }
}
