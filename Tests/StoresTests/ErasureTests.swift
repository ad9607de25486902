import Foundation
import Stores
import TestSupport
import Testing
import Vault

/// The vault's promise: who takes everything but ring and anchor, whenever and however often, and the master key, has
/// nothing of what was erased.
@Suite("Erasure of what is stored", .serialized)
struct ErasureTests {
  @Test("copies of everything but ring and anchor open nothing after the erasure", arguments: StoreKind.allCases)
  func promise(_ kind: StoreKind) throws {
    let world = try ErasureWorld(kind)
    let condemned = try world.records(ErasureWorld.erased)
    let officers = try world.records([ErasureWorld.kept])
    #expect(condemned.count == 16 && officers.count == 8)
    let (oldRing, oldAnchor) = (try world.bytes(world.ring), try world.bytes(world.anchor))
    let reader = kind == .sqlite ? try SnapshotReader(world.stand.file) : nil
    try world.plunder("before")
    // A server's folder is large: it is copied at the point of no return, a file at every step.
    try world.erase { step throws(VaultProblem) in
      guard kind == .sqlite || step == .ringReplaced else { return }
      do { try world.plunder(step.rawValue) } catch { throw .file(path: step.rawValue, reason: "\(error)") }
    }
    try world.plunder("after")
    let seen = try reader?.finish() ?? []
    #expect(kind == .postgreSQL || Set(seen) == Set((condemned + officers).map(\.ciphertext)), "the old state was held")

    // The loot has the sealed records. It has no words, no anchor and nothing of a ring but the new one's draft.
    #expect(try world.found(condemned.map(\.ciphertext)).contains(true), "or this test looks at nothing")
    let anchors = [Array(oldAnchor[16..<48]), Array(oldAnchor[16..<32]), Array(oldAnchor[32..<48])]
    let ringPieces = stride(from: 56, to: oldRing.count - 16, by: 16).map { Array(oldRing[$0..<$0 + 16]) }
    let words = (0..<24).map { ErasureWorld.words($0) }
    #expect(try !world.found(anchors + ringPieces + words).contains(true))

    let (ring, anchor) = (try world.bytes(world.ring), try world.bytes(world.anchor))
    #expect(try world.opened(condemned, ring: ring, anchor: anchor) == 0, "with all there is now")
    #expect(
      try world.opened(condemned, ring: oldRing, anchor: anchor) == 0, "with a ring that should not have been copied")
    #expect(try world.opened(condemned, ring: ring, anchor: oldAnchor) == 0)
    #expect(try world.opened(officers, ring: ring, anchor: anchor) == 8, "what was not erased opens")
    // The control: with ring and anchor of before, all of it opens.
    #expect(try world.opened(condemned + officers, ring: oldRing, anchor: oldAnchor) == 24)
    let store = try world.stand.open()
    #expect(try store.check() == nil)
    #expect(try ErasureWorld.erased.allSatisfy { try store.records(scope: $0.text).isEmpty })
  }

  @Test(
    "killed after any step, it completes on restart, and stands in the log once", arguments: StoreKind.allCases,
    ErasureStep.allCases)
  func restarted(_ kind: StoreKind, _ last: ErasureStep) throws {
    let world = try ErasureWorld(kind)
    let condemned = try world.records(ErasureWorld.erased)
    let (oldRing, oldAnchor) = (try world.bytes(world.ring), try world.bytes(world.anchor))
    #expect(throws: VaultProblem.stopped(last)) {
      try world.erase { step throws(VaultProblem) in if step == last { throw .stopped(step) } }
    }
    // Killed a second time, at the same place if it comes there again.
    try? world.erase { step throws(VaultProblem) in if step == last { throw .stopped(step) } }
    try world.erase { _ in }
    let (ring, anchor) = (try world.bytes(world.ring), try world.bytes(world.anchor))
    #expect(try world.opened(condemned, ring: ring, anchor: anchor) == 0)
    #expect(try world.opened(condemned, ring: oldRing, anchor: anchor) == 0)
    #expect(try world.opened(condemned, ring: oldRing, anchor: oldAnchor) == 16, "the control")
    let store = try world.stand.open()
    #expect(try store.leaves(24..<26) == [Array("begun".utf8), Array("erased".utf8)])
    #expect(store.tree.size == 26)
    #expect(try ErasureWorld.erased.allSatisfy { try store.records(scope: $0.text).isEmpty })
    #expect(try store.records(scope: ErasureWorld.kept.text).count == 8)
    #expect(try world.openRing().scopes == [ErasureWorld.kept])
  }
}

/// Somebody who has begun to read the database file and holds that state, as a backup does.
private final class SnapshotReader {
  private let folder: TemporaryFolder
  private let process = Process()

  init(_ file: String) throws {
    folder = try TemporaryFolder()
    let script = """
      import os, sqlite3, sys, time
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("BEGIN")
      c.execute("SELECT count(*) FROM record").fetchone()
      open(sys.argv[2] + "/ready", "w").close()
      while not os.path.exists(sys.argv[2] + "/go"): time.sleep(0.01)
      with open(sys.argv[2] + "/part", "w") as out:
          for (sealed,) in c.execute("SELECT ciphertext FROM record"): out.write(sealed.hex() + "\\n")
      os.rename(sys.argv[2] + "/part", sys.argv[2] + "/records")
      """
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, file, folder.path]
    try process.run()
    try wait("ready")
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// Reads what the reader still sees.
  func finish() throws -> [[UInt8]] {
    _ = try folder.write("", to: "go")
    try wait("records")
    let text = try String(contentsOfFile: folder.file("records"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      stride(from: 0, to: line.utf8.count - 1, by: 2).compactMap { UInt8(line.dropFirst($0).prefix(2), radix: 16) }
    }
  }

  private func wait(_ name: String) throws {
    for _ in 0..<2000 {
      if FileManager.default.fileExists(atPath: folder.file(name)) { return }
      usleep(5_000)
    }
    throw Command.Failure(description: "the reader did not come to \(name)")
  }
}
