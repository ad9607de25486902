import Service
import Testing

/// A recogniser's process that cannot be helped.
@Suite("A process that always fails")
struct HopelessTests {
  @Test("one that fails again and again is not started for ever: the deployment is paused")
  func hopeless() async throws {
    let run = ProbeRun(pack: "crash", cameras: ["fps=25"])
    try await run.wait(120) { $0.owner.state.withLock { $0.pauses } == 1 }
    _ = try? await run.end()
    #expect(7...9 ~= run.replaced.count, "\(run.replaced.count)")
  }
}
