import Ledger
import Mandate
import Station
import StationStory
import Stores
import TestSupport
import Testing

/// Somebody who can write the database, and does.
@Suite("Tampering with a station's database", .serialized)
struct TamperingTests {
  /// A change and the first index at which it shows.
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    /// The index, or how far before the log's end it is.
    var index: UInt64?
    var beforeEnd: UInt64 = 0
  }

  static let changes = [
    Change(testDescription: "an edited leaf", sql: "UPDATE leaf SET bytes = hash WHERE idx = 60", index: 60),
    Change(
      testDescription: "an edited leaf with its hash",
      sql:
        "UPDATE leaf SET bytes = (SELECT bytes FROM leaf WHERE idx = 3), hash = (SELECT hash FROM leaf WHERE idx = 3)"
        + " WHERE idx = 70", index: 71),
    Change(testDescription: "a dropped leaf", sql: "DELETE FROM leaf WHERE idx = 63", index: 63),
    Change(
      testDescription: "two leaves swapped",
      sql: "UPDATE leaf SET idx = -1 WHERE idx = 4; UPDATE leaf SET idx = 4 WHERE idx = 90;"
        + " UPDATE leaf SET idx = 90 WHERE idx = -1", index: 5),
    Change(
      testDescription: "a leaf put in",
      sql: "INSERT INTO leaf SELECT (SELECT size FROM state), bytes, hash FROM leaf WHERE idx = 0"),
    Change(
      testDescription: "an edited subtree",
      sql: "UPDATE node SET hash = (SELECT hash FROM leaf WHERE idx = 1) WHERE level = 3 AND idx = 2", index: 23),
    Change(testDescription: "a smaller size", sql: "UPDATE state SET size = size - 16", beforeEnd: 16),
    Change(testDescription: "a larger size", sql: "UPDATE state SET size = size + 1"),
    Change(
      testDescription: "a border of other hashes",
      sql: "UPDATE state SET border = (SELECT hash FROM leaf WHERE idx = 0)"),
  ]

  @Test("every change is named with the first index that does not fit", arguments: StoreKind.allCases, changes)
  func found(_ kind: StoreKind, _ change: Change) throws {
    let stand = try StationStand(KeptStation.live(kind))
    let index = try change.index ?? stand.open().size - change.beforeEnd
    try stand.sql(change.sql)
    #expect(try Station.checkDatabase(of: stand.folder) == index)
    do throws(StationProblem) {
      let station = try Station.open(stand.folder, clock: stand.clock.source)
      #expect(try station.check() == index)
    } catch {
      // What is too damaged to be opened says so, and never crashes.
      switch error {
      case .store(.damaged), .signer(.hashes), .logBehind: break
      default: Issue.record("\(error)")
      }
    }
  }

  @Test("a change while the station is open is found by its check", arguments: StoreKind.allCases)
  func whileOpen(_ kind: StoreKind) throws {
    let stand = try StationStand(KeptStation.live(kind))
    let station = try stand.open()
    #expect(try station.check() == nil)
    try stand.sql("UPDATE leaf SET bytes = hash WHERE idx = 60")
    #expect(try station.check() == 60)
  }

  @Test("a record that is not the one its leaf committed to is named by index", arguments: StoreKind.allCases)
  func records(_ kind: StoreKind) throws {
    let stand = try StationStand(KeptStation.live(kind))
    let station = try stand.open()
    // A camera's or an officer's record may be changed while nobody looks; its leaf gives it away.
    try stand.sql("UPDATE record SET ciphertext = (SELECT ciphertext FROM record WHERE leaf = 20) WHERE leaf = 30")
    #expect(try station.check() == 30)
    _ = consume station
    #expect {
      _ = try stand.open()
    } throws: { error in
      if case StationProblem.entry(30, _) = error { true } else { false }
    }
  }

  @Test("a rebuilt log is refused by the station and located by whoever has an older copy")
  func rebuilt() async throws {
    let stand = try StationStand(KeptStation.live())
    let (before, old) = try published(stand, "before")
    // A public leaf is replaced and every hash computed anew; the sealed leaves stay.
    let index = try rebuild(stand) { $0.firstIndex { $0.starts(with: Array(#"{"at""#.utf8)) } ?? 0 }
    #expect(try Station.checkDatabase(of: stand.folder) == nil, "it agrees with itself")
    do {
      let station = try stand.open()
      #expect(station.isReadOnly)
      #expect { try station.check() } throws: { Self.isBehind($0) }
      #expect { try station.perform(.deploymentHalted(Self.halt), by: .officer(StoryCast.silver)) } throws: {
        Self.isBehind($0)
      }
    }
    // Who has the log's key as well signs it anew.
    try resign(stand)
    let station = try stand.open()
    #expect(!station.isReadOnly)
    let after = stand.file("after")
    try station.export(to: after)
    let log = try await PublishedLog.open(FolderTileSource(after), trust: .key(old.key))
    _ = try await log.verify()
    await #expect(throws: LogProblem.doesNotExtend(size: old.signed.checkpoint.size)) {
      try await log.verify(extends: old.signed.note)
    }
    await #expect(throws: LogProblem.differs(index: index)) {
      try await log.verify(against: FolderTileSource(before))
    }
    // The unchanged log extends what it was, and differs nowhere.
    let same = try await PublishedLog.open(FolderTileSource(before), trust: .key(old.key))
    _ = try await same.verify(extends: old.signed.note, against: FolderTileSource(before))
  }

  @Test("a log that is rebuilt and signed anew without one sealed leaf does not open: the records say where they stood")
  func dropped() throws {
    let stand = try StationStand(KeptStation.live())
    let index = try rebuild(stand, dropping: true) { _ in 40 }
    try resign(stand)
    #expect {
      _ = try stand.open()
    } throws: { error in
      if case StationProblem.entry(index, _) = error { true } else { false }
    }
  }

  private static let halt = DeploymentHalted(deployment: DeploymentID(1), reasons: Story.words("halt"))

  static func isBehind(_ error: any Error) -> Bool {
    if case StationProblem.logBehind = error { true } else { false }
  }

  private func published(
    _ stand: StationStand, _ name: String
  ) throws -> (folder: String, log: (signed: SignedCheckpoint, key: Verifier)) {
    let station = try stand.open()
    let folder = stand.file(name)
    try station.export(to: folder)
    let key = try SigningKeyFile.read(stand.folder.logKey).verifier
    return (folder, (try #require(station.checkpoint), key))
  }

  /// Writes the whole database anew with one leaf replaced by padding, or left out.
  private func rebuild(
    _ stand: StationStand, dropping: Bool = false, _ choose: ([[UInt8]]) -> Int
  ) throws -> UInt64 {
    let chosen: Int
    do {
      let old = try StationStand.patiently { try SQLiteStore(path: stand.folder.database) }
      var leaves = try old.leaves(0..<old.tree.size)
      var records = try old.records(opening: 0..<old.tree.size)
      chosen = choose(leaves)
      if dropping {
        leaves.remove(at: chosen)
        records.removeAll { $0.leaf == UInt64(chosen) }
        for number in records.indices {
          if let leaf = records[number].leaf, leaf > UInt64(chosen) { records[number].leaf = leaf - 1 }
        }
      } else {
        leaves[chosen] = try SealedLeaf(padding: [UInt8](repeating: 7, count: 32)).bytes
      }
      let new = try SQLiteStore(path: stand.file("new.db"))
      _ = try new.append(AppendBatch(expectedSize: 0, leaves: leaves, records: records))
    }
    var files = try Files(stand.folder.path)
    files["overt.db"] = try Files(stand.file(""))["new.db"]
    try files.write(to: stand.folder.path)
    return UInt64(chosen)
  }

  /// Signs the database as it is, as somebody with the log's key and without its file of what was signed last.
  private func resign(_ stand: StationStand) throws {
    let store = try StationStand.patiently { try SQLiteStore(path: stand.folder.database) }
    let other = stand.file("last-signed")
    var signer = try CheckpointSigner.create(key: SigningKeyFile.read(stand.folder.logKey), lastSigned: other)
    let note = try signer.sign(size: store.tree.size, root: store.tree.root, hashes: Hashes(store: store)).note
    var files = try Files(stand.folder.path)
    files["last-signed"] = note.encoded
    try files.write(to: stand.folder.path)
  }

  private struct Hashes: HashStore {
    let store: SQLiteStore

    func hash(level: Int, index: UInt64) throws(StoreProblem) -> MerkleHash {
      try store.hash(level: level, index: index)
    }
  }
}
