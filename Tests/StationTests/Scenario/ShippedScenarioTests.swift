import Foundation
import Mandate
import Station
import TestSupport
import Testing

@Suite("The scenarios that are shipped")
struct ShippedScenarioTests {
  static let names = [
    "briefing-missing", "complaint-holds-erasure", "erasure-after-the-end", "ordinary-day", "silver-halts",
    "stale-watchlist", "stratford-2018-06-28", "stratford-as-printed", "urgency", "veto",
  ]

  @Test("are the ones that are listed here")
  func listed() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Repository.path("scenarios"))
    #expect(found.sorted() == Self.names.map { "\($0).yaml" })
  }

  @Test("go as they say, and their published logs show no rule broken", arguments: names)
  func goesAsItSays(name: String) async throws {
    let scenario = try Scenario(file: Repository.path("scenarios/\(name).yaml"))
    let told = try await Told.shipped(name)
    #expect(told.summary.deviation == nil)
    #expect(told.summary.breaches.map(\.sentence) == [])
    #expect(told.refusals == scenario.steps.compactMap(\.refused))
    #expect(told.leaves.count == Int(told.summary.published))
    #expect(told.summary.statements == told.statements.count)
    #expect(!scenario.about.isEmpty)
  }

  @Test("an ordinary day goes from notice to closed file, one arrest on a confirmed alert")
  func ordinaryDay() async throws {
    let told = try await Told.shipped("ordinary-day")
    #expect(
      told.names == [
        "log.founded", "evaluation.recorded", "deployment.noticed", "live.started", "live.ended", "erased", "erased",
        "deployment.recorded", "alert.disclosed", "alert.disclosed", "alert.disclosed", "alert.disclosed",
        "review.published", "erased", "deployment.complete",
      ])
    let record = try #require(told.record())
    #expect(record.watchlist == 276)
    #expect(record.faces == 1_380)
    #expect(record.minors == 0)
    let figures = record.figures
    #expect(figures.alerts == 4 && figures.trueUnengaged == 1 && figures.confirmedTrue == 1)
    #expect(figures.falseUnengaged == 1 && figures.confirmedFalse == 0 && figures.unconfirmed == 1)
    #expect(figures.engagements == 1 && figures.arrestsOnTrue == 1 && figures.arrestsOnFalse == 0)
    #expect(told.erased == ["watchlist 1", "alert 11", "engagement 2"])
  }

  @Test("the first urgent authority is upheld, the second lapses four hours after it was given")
  func urgency() async throws {
    let told = try await Told.shipped("urgency")
    let notices = told.statements.compactMap { said -> DeploymentNoticedStatement? in
      if case .deploymentNoticed(let notice) = said.statement { notice } else { nil }
    }
    #expect(notices.map(\.authoriser) == [.inspector, .inspector])
    #expect(notices.map(\.urgent) == [true, true])
    #expect(notices.map(\.waived) == [true, false])
    let ends = told.statements.compactMap { said -> String? in
      guard case .liveEnded(let end) = said.statement else { return nil }
      return "\(end.deployment) \(end.manner.rawValue) \(said.at)"
    }
    #expect(ends == ["D1 halted 2026-08-14T18:04:00Z", "D2 urgency-lapsed 2026-08-21T19:25:00Z"])
    #expect(told.record(1)?.figures.confirmedTrue == 1)
    #expect(told.record(1)?.minors == 1)
    #expect(told.record(2)?.figures.alerts == 0)
  }

  @Test("after a veto the public log says nothing of the deployment, which never was one")
  func veto() async throws {
    let told = try await Told.shipped("veto")
    #expect(told.names == ["log.founded", "evaluation.recorded"])
    #expect(told.runner.station.force.deployments[DeploymentID(1)]?.phase == .vetoed)
  }

  @Test("a watchlist of exactly 24 hours is refused, one a second younger starts")
  func staleWatchlist() async throws {
    let told = try await Told.shipped("stale-watchlist")
    #expect(told.refusals == [.watchlistCurrency, .watchlistCurrency])
    #expect(told.moments("live.started") == ["2026-05-12T10:29:00Z"])
    #expect(told.record()?.oldestExtraction == Instant("2026-05-11T10:30:00Z"))
    #expect(told.record()?.watchlist == 178)
  }

  @Test("without every acknowledgement nothing starts, and a new briefing is acknowledged anew")
  func briefingMissing() async throws {
    let told = try await Told.shipped("briefing-missing")
    #expect(
      told.refusals == [.briefingAcknowledged, .trainingCurrent, .briefingAcknowledged, .briefingAcknowledged])
    #expect(told.moments("live.started") == ["2026-06-02T09:45:00Z"])
  }

  @Test("a pause is undone, a halt is not")
  func silverHalts() async throws {
    let told = try await Told.shipped("silver-halts")
    #expect(
      told.names.filter { $0.hasPrefix("live.") } == ["live.started", "live.paused", "live.resumed", "live.ended"])
    #expect(told.runner.station.force.deployments[DeploymentID(1)]?.manner == .halted)
    #expect(told.refusals.suffix(2) == [.haltEnds, .haltEnds])
  }

  @Test("a complaint holds one alert; the rest goes in time, and the held one when the hold ends")
  func complaint() async throws {
    let told = try await Told.shipped("complaint-holds-erasure")
    #expect(told.erased == ["watchlist 1", "alert 2", "alert 3", "engagement 2"])
    #expect(told.names.last == "deployment.complete")
    #expect(told.record()?.figures.stopsOnFalse == 1)
  }

  @Test("nothing is erased while live, everything within its period after the end")
  func erasure() async throws {
    let told = try await Told.shipped("erasure-after-the-end")
    #expect(told.refusals.first == .erasureDue)
    #expect(told.erased == ["watchlist 1", "alert 3", "engagement 1"])
    #expect(told.moments("live.ended") == ["2026-07-07T14:00:00Z"])
    #expect(
      told.moments("erased") == ["2026-07-08T13:30:00Z", "2026-07-08T13:30:00Z", "2026-08-07T13:30:00Z"])
  }

  @Test("Stratford: 489 people, five alerts, none true, one stop, no arrest, as the reply says")
  func stratford() async throws {
    let told = try await Told.shipped("stratford-2018-06-28")
    let record = try #require(told.record())
    #expect(record.watchlist == 489)
    #expect(
      record.categories.map { "\($0.category) \($0.count)" }
        == ["not-stated-by-the-source 183", "wanted-on-suspicion 306"])
    #expect(record.datasets.map { "\($0.dataset) \($0.count)" } == ["custody-imaging 489"])
    #expect(record.gangsMatrix == 0)
    #expect(!record.intelligence)
    let figures = record.figures
    #expect(figures.alerts == 5)
    #expect(figures.trueUnengaged + figures.confirmedTrue == 0)
    #expect(figures.falseUnengaged == 4)
    #expect(figures.confirmedFalse == 1)
    #expect(figures.unconfirmed == 0)
    #expect(figures.stopsOnFalse == 1)
    #expect(figures.engagements == 1)
    #expect(figures.arrestsOnTrue + figures.arrestsOnFalse == 0)
    #expect(record.falsePerAlerts.count == 5 && record.falsePerAlerts.of == 5)
    #expect(told.names.count { $0 == "alert.disclosed" } == 5)
    for case .deploymentNoticed(let notice) in told.statements.map(\.statement) {
      #expect(notice.existingCameras == 0 && notice.broughtCameras == 2)
    }
    let cameras = try #require(told.runner.station.force.deployments[DeploymentID(1)]?.application?.cameras)
    #expect(cameras.allSatisfy { $0.up == Day("2018-06-28") && $0.down == $0.up && $0.origin == .brought })
  }

  @Test("Stratford as printed is refused, since 306 and 0 are not 489")
  func asPrinted() async throws {
    let told = try await Told.shipped("stratford-as-printed")
    #expect(told.refusals == [.categoriesSum, .watchlistMissing])
    #expect(!told.names.contains("live.started"))
    #expect(told.runner.station.force.deployments[DeploymentID(1)]?.frozen == nil)
    for case .refusal(let refused) in told.events where refused.refusal.rule == .categoriesSum {
      #expect(refused.refusal.sentence == "The categories sum to 306; the watchlist has 489 people.")
    }
  }
}
