import Foundation
import Mandate
import Recognition
import Service
import TestSupport
import Testing

/// The last comparison lies within a second of a halt, whatever fails.
@Suite("Halt", .serialized)
struct HaltTests {
  @Test("with eight sources, two of which never come back from a read")
  func eight() async throws {
    let run = ProbeRun(
      pack: "look=10 alert=4", cameras: Array(repeating: "fps=25", count: 6) + ["block=3", "block=0"])
    try await run.wait { $0.looks == 8 && $0.owner.raised.count > 8 }
    run.owner.halt()
    let summary = try await run.summary
    let stop = try #require(run.stop)
    let halted = try #require(run.owner.state.withLock { $0.refusedAt })
    let last = try #require(stop.lastLookAt)
    print(
      "halt: last look \(last.since(halted).milliseconds) ms, stood still \(stop.stoppedAt.since(halted).milliseconds) ms after it"
    )
    #expect(last.since(halted) < .seconds(1) && stop.stoppedAt.since(halted) < .seconds(1))
    #expect(stop.refusal?.rule == .authorityEnded && summary.phase == .ended)
    let raised = run.owner.raised.count
    #expect(summary.alerts == raised)
    #expect(run.owner.raised.allSatisfy { $0.seenAt <= halted })
  }

  @Test("with nobody left to renew or revoke: a station's process that is stopped, or hangs")
  func nobody() async throws {
    let child = try ToldChild(pack: "look=10")
    try child.look(at: Array(repeating: "fps=25", count: 8))
    try await Task.sleep(for: .milliseconds(500))
    child.stopRenewing()
    let stopped = ToldChild.now
    try await Task.sleep(for: .milliseconds(2_500))
    let beats = child.heartbeats
    let final = try #require(beats.last)
    let last = try #require(final.lastLook)
    print("not renewed: last look \(last.since(stopped).milliseconds) ms after the last that could have been")
    #expect(last.since(stopped) <= .seconds(1) && final.looks > 10 && !final.hasLease)
    #expect(beats.filter { $0.at.since(stopped) > .seconds(1) }.allSatisfy { $0.looks == final.looks })
    // It takes a lease again, and looks again.
    child.tell(.lease(ToldChild.lease()))
    try await Task.sleep(for: .milliseconds(400))
    #expect((child.heartbeats.last?.looks ?? 0) > final.looks)
  }

  @Test("a lease that lay too long is none: a process that was stopped meanwhile does not look under it")
  func oldLease() async throws {
    let child = try ToldChild(pack: "look=1")
    try child.look(at: ["fps=25"])
    child.stopRenewing()
    try await Task.sleep(for: .milliseconds(300))
    kill(child.process.number, SIGSTOP)
    child.tell(.lease(ToldChild.lease()))
    try await Task.sleep(for: .milliseconds(1_300))
    let before = child.heartbeats.last?.looks
    kill(child.process.number, SIGCONT)
    try await Task.sleep(for: .milliseconds(300))
    let after = try #require(child.heartbeats.last)
    #expect(after.looks <= (before ?? 0) + 4 && !after.hasLease)
  }
}
