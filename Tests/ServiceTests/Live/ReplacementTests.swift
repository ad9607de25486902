import Foundation
import Mandate
import Recognition
import Service
import TestSupport
import Testing

/// A recogniser's process that fails is replaced; a store that stalls loses nothing.
@Suite("A process that fails", .serialized)
struct ReplacementTests {
  private static func isUnique(_ alerts: [LiveAlert]) -> Bool {
    Set(alerts.map { "\($0.camera) \($0.seenAt)" }).count == alerts.count
  }

  @Test("killed, it is replaced, flagged, and looks on; no alert is doubled, and none of what it counted is lost")
  func killed() async throws {
    let run = ProbeRun(pack: "look=5 alert=3", cameras: ["fps=25", "fps=25"])
    try await run.wait { $0.looks == 2 && $0.owner.raised.count > 3 }
    let first = try #require(run.processes.first)
    kill(first, SIGKILL)
    try await run.wait { $0.looks == 4 && $0.processes.count == 2 }
    let before = run.owner.raised.count
    try await run.wait { $0.owner.raised.count > before + 3 }
    let summary = try await run.end()
    #expect(run.replaced.count == 1 && run.replaced[0].reason.contains("signal 9"), "\(run.replaced)")
    #expect(summary.restarts == 1 && summary.gaps >= 2)
    #expect(Self.isUnique(run.owner.raised))
    #expect(summary.alerts == run.owner.raised.count && summary.alerts >= summary.tallies.alerts)
    let flags = run.owner.state.withLock { $0.flags }
    #expect(flags.contains { if case .raised(.cameraLost, _, _, _, _) = $0 { true } else { false } }, "\(flags)")
  }

  @Test("stopped, it is ended after half a second of silence and replaced")
  func stopped() async throws {
    let run = ProbeRun(pack: "look=5", cameras: ["fps=25"])
    try await run.wait { $0.looks == 1 }
    let first = try #require(run.processes.first)
    let began = Clock.system.now()
    kill(first, SIGSTOP)
    try await run.wait { $0.replaced.count == 1 }
    let replaced = try #require(run.replaced.first)
    print("stopped: ended after \(replaced.at.since(began).milliseconds) ms")
    #expect(replaced.at.since(began) >= Span(milliseconds: 400))
    // Of what its listener could hear: beside other tests the listener itself may not come to run for seconds.
    let silent = try #require(replaced.reason.split(separator: " ").compactMap { Int($0) }.first, "\(replaced.reason)")
    #expect(replaced.reason.contains("was silent for") && (501...750).contains(silent))
    try await run.wait { $0.looks == 2 }
    let summary = try await run.end()
    #expect(summary.restarts == 1)
  }

  @Test("somebody who is withdrawn is left out while the cameras look on; who comes instead is enrolled anew")
  func withdrawn() async throws {
    let run = ProbeRun(pack: "look=5", cameras: ["fps=25", "fps=25"], people: 3)
    try await run.wait { $0.looks == 2 }
    run.owner.state.withLock { $0.sought = [EntryID(1), EntryID(3)] }
    try await run.wait { run in
      run.told.contains { if case .note(let text) = $0.output { text.hasPrefix("withdrawn: E2;") } else { false } }
    }
    // It goes on under leases for the shorter list for longer than any lease stands.
    try await Task.sleep(for: .seconds(2))
    #expect(run.looks == 2 && run.stop == nil && run.replaced.isEmpty)
    run.owner.state.withLock { $0.sought = [EntryID(1), EntryID(4)] }
    run.owner.state.withLock { $0.sought = [EntryID(4)] }
    try await run.wait { $0.looks == 4 }
    let summary = try await run.end()
    #expect(summary.tallies.shotsDeferred > 0, "the recogniser was told")
    #expect(run.replaced.isEmpty)
  }

  @Test("a store that stalls for ten seconds: recognition ends with its lease, and no alert is lost or doubled")
  func stalled() async throws {
    let run = ProbeRun(pack: "look=5 alert=3", cameras: ["fps=25", "fps=25", "fps=25"])
    try await run.wait { $0.looks == 3 && $0.owner.raised.count > 3 }
    run.owner.state.withLock { $0.stalled = true }
    try await Task.sleep(for: .seconds(10))
    let before = run.owner.raised.count
    run.owner.state.withLock { $0.stalled = false }
    try await run.wait { $0.owner.raised.count > before + 6 }
    let summary = try await run.end()
    #expect(summary.alerts == summary.tallies.alerts && summary.discarded == 0, "\(summary)")
    #expect(summary.alerts == run.owner.raised.count && Self.isUnique(run.owner.raised))
    #expect(summary.restarts == 0, "\(run.replaced)")
    for (_, alerts) in Dictionary(grouping: run.owner.raised, by: \.camera) {
      #expect(alerts.map(\.seenAt) == alerts.map(\.seenAt).sorted())
    }
  }
}
