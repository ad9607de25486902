import Foundation
import Ledger
import TestSupport
import Testing

@Suite("The published log")
struct PublishedLogTests {
  private let folder: TemporaryFolder
  private let key: Verifier

  init() throws {
    folder = try TemporaryFolder()
    key = try TestLog.key().verifier
  }

  private func verify(
    _ source: any TileSource, extends old: Note? = nil, against other: (any TileSource)? = nil
  ) async throws -> LogReport {
    try await PublishedLog.open(source, trust: .key(key)).verify(extends: old, against: other)
  }

  @Test("what is published is read back entry by entry", arguments: [0, 1, 2, 255, 256, 257, 511, 512, 513, 700])
  func roundTrip(size: Int) async throws {
    let log = TestLog(count: size)
    try log.publish(size, to: folder.path)
    let published = try await PublishedLog.open(FolderTileSource(folder.path), trust: .published)
    var entries: [[UInt8]] = []
    let report = try await published.verify { index, bytes in
      #expect(index == UInt64(entries.count))
      entries.append(Array(bytes))
    }
    #expect(entries == log.entries)
    #expect(report.signed.checkpoint == Checkpoint(origin: TestLog.origin, size: UInt64(size), root: log.roots[size]))
    #expect(report.quorum == nil && report.extends == nil && report.compared == nil)
    let expected = TilePath.all(forSize: UInt64(size)).map(\.description) + ["checkpoint", "vkey"]
    #expect(try Set(MemoryTileSource(folder: folder.path).files.keys) == Set(expected))
  }

  @Test("a log that grows by uneven steps is whole after each, for those who hold an older checkpoint too")
  func grows() async throws {
    let log = TestLog(count: 1_100)
    var before: Note?
    for size in [0, 1, 16, 200, 255, 256, 257, 300, 700, 701, 1_024, 1_100] {
      let earlier = try MemoryTileSource(folder: folder.path)
      try log.publish(size, to: folder.path)
      let report = try await verify(FolderTileSource(folder.path), extends: before)
      #expect(report.signed.checkpoint.size == UInt64(size))
      // A reader that read the checkpoint before and reads the tiles only now.
      if let checkpoint = earlier.files["checkpoint"] {
        var late = try MemoryTileSource(folder: folder.path)
        late.files["checkpoint"] = checkpoint
        _ = try await verify(late)
      }
      before = report.signed.note
    }
    let names = folder.contents
    #expect(!names.contains { $0.hasSuffix(".new") })
    #expect(!names.contains("tile/0/000.p") && names.contains("tile/0/004.p/76"))
  }

  @Test("publishing again changes nothing; further cosignatures change the checkpoint alone")
  func again() throws {
    let log = TestLog(count: 300)
    try log.publish(300, to: folder.path)
    let before = try MemoryTileSource(folder: folder.path).files
    try log.publish(300, to: folder.path)
    #expect(try MemoryTileSource(folder: folder.path).files == before)
    let witness = try TestLog.key("w.example", kind: .cosignature)
    let signed = try log.signed(300)
    let note = try signed.note.adding([witness.sign(signed.note.text, time: 5)], by: witness.verifier)
    try log.publish(SignedCheckpoint(note, log: key), to: folder.path)
    let after = try MemoryTileSource(folder: folder.path).files
    #expect(after.filter { $0.value != before[$0.key] }.map(\.key) == ["checkpoint"])
  }

  @Test("a publication that is broken off leaves the log as it was, and the next one mends it")
  func brokenOff() async throws {
    struct Off: Error {}
    let log = TestLog(count: 900)
    try log.publish(100, to: folder.path)
    let publisher = LogPublisher(folder: folder.path, log: key)
    for last in [0, 256, 512, 768] {
      #expect(throws: PublishProblem.self) {
        try publisher.publish(log.signed(900), hashes: log.hashes) { range in
          if range.lowerBound == UInt64(last) { throw Off() }
          return Array(log.entries[Int(range.lowerBound)..<Int(range.upperBound)])
        }
      }
      #expect(try await verify(FolderTileSource(folder.path)).signed.checkpoint.size == 100)
    }
    try log.publish(900, to: folder.path)
    #expect(try await verify(FolderTileSource(folder.path)).signed.checkpoint.size == 900)
  }

  @Test("nothing is published that is smaller, another log, or not what was signed")
  func refused() throws {
    let log = TestLog(count: 40)
    try log.publish(33, to: folder.path)
    #expect(throws: PublishProblem.smaller(published: 33, asked: 32)) { try log.publish(32, to: folder.path) }
    #expect(throws: PublishProblem.contradicts(published: 33)) {
      try TestLog(count: 40, changed: 3).publish(40, to: folder.path)
    }
    let publisher = LogPublisher(folder: folder.path, log: key)
    #expect(throws: PublishProblem.entry(index: 36)) {
      try publisher.publish(log.signed(40), hashes: log.hashes) { range in
        Array(TestLog(count: 40, changed: 36).entries[Int(range.lowerBound)..<Int(range.upperBound)])
      }
    }
    #expect(throws: PublishProblem.entries(expected: 40, found: 1)) {
      try publisher.publish(log.signed(40), hashes: log.hashes) { _ in [[1]] }
    }
    let stranger = try TestLog.key("stranger.example").verifier
    #expect(throws: PublishProblem.self) { try LogPublisher(folder: folder.path, log: stranger).published() }
    #expect(try publisher.published()?.checkpoint.size == 33)
  }

  @Test("every single bit of every file matters: 40 entries, all bits")
  func allBits() async throws {
    try TestLog(count: 40).publish(40, to: folder.path)
    let source = try MemoryTileSource(folder: folder.path)
    _ = try await verify(source)
    for (path, bytes) in source.files where path != "vkey" {
      var missed: [Int] = []
      var changed = source
      for bit in 0..<bytes.count * 8 {
        changed.files[path]?[bit / 8] ^= 1 << UInt8(bit % 8)
        if (try? await verify(changed)) != nil { missed.append(bit) }
        changed.files[path] = bytes
      }
      #expect(missed.isEmpty, "\(path)")
    }
  }

  @Test("a bit in each 13th byte of a log of three levels matters, and so does each file")
  func someBits() async throws {
    let log = TestLog(count: 600)
    try log.publish(600, to: folder.path)
    let source = try MemoryTileSource(folder: folder.path)
    for (path, bytes) in source.files where path != "vkey" {
      for (step, position) in stride(from: 0, to: bytes.count, by: 13).enumerated() {
        var changed = source
        changed.files[path]?[position] ^= 1 << UInt8(step % 8)
        await #expect(throws: LogProblem.self, "\(path), byte \(position)") { try await verify(changed) }
      }
      var missing = source
      missing.files[path] = nil
      await #expect(throws: LogProblem.missing(path: path)) { try await verify(missing) }
      var longer = source
      longer.files[path]? += [0]
      await #expect(throws: LogProblem.self) { try await verify(longer) }
    }
  }

  @Test("the first entry that is not what its hash says is named, and the tile whose hash is wrong")
  func named() async throws {
    let log = TestLog(count: 600)
    try log.publish(600, to: folder.path)
    let source = try MemoryTileSource(folder: folder.path)
    var changed = source
    var entries = Array(log.entries[256..<512])
    for index in [300, 400] { entries[index - 256][2] ^= 1 }
    changed.files["tile/entries/001"] = try EntryBundle.encode(entries)
    await #expect(throws: LogProblem.entry(index: 300, tile: "tile/0/001")) { try await verify(changed) }
    changed = source
    changed.files["tile/1/000.p/2"]?[40] ^= 1
    await #expect(throws: LogProblem.tile(path: "tile/1/000.p/2", position: 1)) { try await verify(changed) }
    // The forger who mends the hashes of the bundle as well is found a level higher.
    changed = source
    entries = Array(log.entries[0..<256])
    entries[7] = Array("{}".utf8)
    changed.files["tile/entries/000"] = try EntryBundle.encode(entries)
    changed.files["tile/0/000"] = entries.flatMap { MerkleHash.leaf($0).bytes }
    await #expect(throws: LogProblem.tile(path: "tile/1/000.p/2", position: 0)) { try await verify(changed) }
    // And one who mends all tiles, by the root.
    let forged = try TemporaryFolder()
    try TestLog(count: 600, changed: 7).publish(600, to: forged.path)
    changed = try MemoryTileSource(folder: forged.path)
    changed.files["checkpoint"] = source.files["checkpoint"]
    await #expect(throws: LogProblem.root(size: 600)) { try await verify(changed) }
  }

  @Test("a log that was rebuilt and signed again agrees with itself, but not with an older checkpoint or another copy")
  func rebuilt() async throws {
    let log = TestLog(count: 600)
    try log.publish(500, to: folder.path)
    let forged = try TemporaryFolder()
    try TestLog(count: 600, changed: 321).publish(600, to: forged.path)
    let (honest, rebuilt) = (FolderTileSource(folder.path), FolderTileSource(forged.path))
    _ = try await verify(rebuilt)
    for size in [322, 400, 500] {
      await #expect(throws: LogProblem.doesNotExtend(size: UInt64(size))) {
        try await verify(rebuilt, extends: log.signed(size).note)
      }
    }
    // A checkpoint from before the change does not show it.
    #expect(try await verify(rebuilt, extends: log.signed(321).note).extends == 321)
    await #expect(throws: LogProblem.differs(index: 321)) { try await verify(rebuilt, against: honest) }
    await #expect(throws: LogProblem.differs(index: 321)) { try await verify(honest, against: rebuilt) }
    #expect(try await verify(honest, against: honest).compared == 500)
  }

  @Test("an older checkpoint that is larger, forged or another log's is said to be so")
  func oldCheckpoints() async throws {
    let log = TestLog(count: 60)
    try log.publish(50, to: folder.path)
    let source = FolderTileSource(folder.path)
    #expect(try await verify(source, extends: log.signed(0).note).extends == 0)
    #expect(try await verify(source, extends: log.signed(50).note).extends == 50)
    await #expect(throws: LogProblem.doesNotExtend(size: 51)) {
      try await verify(source, extends: log.signed(51).note)
    }
    var note = try log.signed(40).note
    note.signatures = []
    await #expect(throws: LogProblem.oldCheckpoint(.unsigned)) { try await verify(source, extends: note) }
  }

  @Test("another copy that is shorter, longer or broken")
  func copies() async throws {
    let log = TestLog(count: 600)
    try log.publish(300, to: folder.path)
    let other = try TemporaryFolder()
    try log.publish(600, to: other.path)
    let (short, long) = (FolderTileSource(folder.path), FolderTileSource(other.path))
    #expect(try await verify(short, against: long).compared == 300)
    #expect(try await verify(long, against: short).compared == 300)
    var broken = try MemoryTileSource(folder: folder.path)
    broken.files["tile/entries/001.p/44"] = nil
    await #expect(throws: LogProblem.other(.missing(path: "tile/entries/001.p/44"))) {
      try await verify(long, against: broken)
    }
    broken.files["checkpoint"] = try TestLog(count: 300, changed: 5).signed(300).note.encoded
    broken.files["tile/entries/001.p/44"] = try EntryBundle.encode(log.entries[256..<300])
    await #expect(throws: LogProblem.other(.root(size: 300))) { try await verify(long, against: broken) }
  }

  @Test("a reader that will not have an entry ends the check there")
  func rejected() async throws {
    struct Unlawful: Error, CustomStringConvertible { let description = "breaks a rule" }
    try TestLog(count: 30).publish(30, to: folder.path)
    let published = try await PublishedLog.open(FolderTileSource(folder.path), trust: .published)
    await #expect(throws: LogProblem.rejected(index: 12, reason: "breaks a rule")) {
      try await published.verify { index, _ in if index == 12 { throw Unlawful() } }
    }
  }

  @Test("a log is known by its key, and an oversized or unsigned checkpoint is refused")
  func opened() async throws {
    try TestLog(count: 3).publish(3, to: folder.path)
    let source = try MemoryTileSource(folder: folder.path)
    let stranger = try TestLog.key(seed: [UInt8](9..<41)).verifier
    await #expect(throws: LogProblem.checkpoint(.unsigned)) {
      try await PublishedLog.open(source, trust: .key(stranger))
    }
    var changed = source
    changed.files["checkpoint"] = [UInt8](repeating: 10, count: 1 << 20 + 1)
    await #expect(throws: LogProblem.self) { try await PublishedLog.open(changed, trust: .key(key)) }
    changed.files["checkpoint"] = nil
    await #expect(throws: LogProblem.missing(path: "checkpoint")) {
      try await PublishedLog.open(changed, trust: .key(key))
    }
    changed = source
    changed.files["vkey"] = Array("rubbish\n".utf8)
    await #expect(throws: LogProblem.self) { try await PublishedLog.open(changed, trust: .published) }
  }
}
