import Foundation
import Stores
import TestSupport
import Vault

/// A station in small: a store, a ring, and records sealed in two scopes, one of which will be erased.
final class ErasureWorld {
  static let erased = [ScopeName(.watchlist, 7), ScopeName(.alert, 7, 1)]
  static let kept = ScopeName(.officers)
  static let recordsPerScope = 8

  let stand: StoreStand
  let keys: TemporaryFolder
  /// Copies of everything but ring and anchor, by when they were taken.
  let loot: TemporaryFolder

  var master: String { keys.file("master") }
  var anchor: String { keys.file("anchor") }
  var ring: String { keys.file("ring") }

  init(_ kind: StoreKind) throws {
    stand = try StoreStand(kind)
    keys = try TemporaryFolder()
    loot = try TemporaryFolder()
    var random = SystemRandomNumberGenerator()
    let masterKey = try MasterKey.create(at: keys.file("master"), using: &random)
    let place = try FileAnchor.create(at: keys.file("anchor"))
    let ring = try KeyRing.create(at: keys.file("ring"), master: masterKey, anchor: place, using: &random)
    try ring.add(Self.erased + [Self.kept], using: &random)
    let store = try stand.open()
    for scope in Self.erased + [Self.kept] {
      let start = store.tree.size
      var batch = AppendBatch(expectedSize: start, leaves: [])
      for number in 0..<UInt64(Self.recordsPerScope) {
        let id = RecordID(using: &random)
        let sealed = try ring.seal(
          Self.words(start + number), scope: scope, record: id, context: Self.context, using: &random)
        batch.leaves.append(Sample.leaf(start + number))
        batch.records.append(
          StoredRecord(id: id.bytes, leaf: start + number, scope: scope.text, ciphertext: sealed.bytes))
      }
      _ = try store.append(batch)
    }
  }

  /// What is sealed: long enough that nothing else looks like it.
  static func words(_ index: UInt64) -> [UInt8] { Array("plain words of record \(index), 0123456789 abcdefghij".utf8) }
  static let context = Array("a deployment".utf8)

  func openRing() throws -> KeyRing {
    try KeyRing(at: ring, master: MasterKey(at: master), anchor: FileAnchor(at: anchor))
  }

  /// The whole erasure in its order, from files and all over again each time, as after a restart.
  func erase(reached: (ErasureStep) throws(VaultProblem) -> Void) throws {
    var random = SystemRandomNumberGenerator()
    let store = try stand.open()
    let ring = try openRing()
    _ = try store.append(
      AppendBatch(expectedSize: store.tree.size, leaves: [Array("begun".utf8)], command: Sample.command(1)))
    try reached(.begun)
    try ring.erase(Self.erased, using: &random, reached: reached)
    _ = try store.deleteRecords(scopes: Self.erased.map(\.text))
    try reached(.ciphertextDeleted)
    _ = try store.append(
      AppendBatch(expectedSize: store.tree.size, leaves: [Array("erased".utf8)], command: Sample.command(2)))
    try reached(.recorded)
  }

  /// All records of a scope as the store has them now.
  func records(_ scopes: [ScopeName]) throws -> [StoredRecord] {
    let store = try stand.open()
    return try scopes.flatMap { try store.records(scope: $0.text) }
  }

  /// Takes a copy of everything but ring and anchor: the database with its logs, the master key, whatever else lies
  /// beside them.
  func plunder(_ name: String) throws {
    let folder = try loot.folder(name)
    for file in keys.contents where file != "ring" && file != "anchor" { try copy(keys.file(file), folder) }
    switch stand.kind {
    case .sqlite: try copy(stand.folder.path, folder)
    case .postgreSQL:
      for part in ["base", "pg_wal"] { try copy("\(TestPostgreSQL.dataFolder())/\(part)", folder) }
    }
  }

  private func copy(_ path: String, _ folder: String) throws {
    // A running server's files come and go; what is gone is no loot.
    _ = try Command("/bin/cp", ["-r", path, folder]).run()
  }

  /// Which of `needles` lie anywhere in the loot.
  func found(_ needles: [[UInt8]]) throws -> [Bool] {
    let script = """
      import os, sys
      needles = [bytes.fromhex(line) for line in open(sys.argv[2]).read().split()]
      found = [False] * len(needles)
      for folder, _, names in os.walk(sys.argv[1]):
          for name in names:
              content = open(os.path.join(folder, name), "rb").read()
              found = [known or needle in content for known, needle in zip(found, needles)]
      print(*[int(known) for known in found])
      """
    let list = needles.map { $0.map { String(format: "%02x", $0) }.joined() }.joined(separator: "\n")
    let place = try TemporaryFolder()
    let outcome = try Command("/usr/bin/python3", ["-c", script, loot.path, place.write(list, to: "needles")]).run()
    guard outcome.status == 0 else { throw Command.Failure(description: "searching the loot: \(outcome.errors)") }
    return outcome.output.split(whereSeparator: \.isWhitespace).map { $0 == "1" }
  }

  /// Tries to open `records` with a ring and an anchor file, and with every ring that lies in the loot.
  func opened(_ records: [StoredRecord], ring: [UInt8], anchor: [UInt8]) throws -> Int {
    let place = try TemporaryFolder()
    var rings = [ring]
    for file in loot.contents where file.hasSuffix("ring.new") {
      rings.append(Array(try Data(contentsOf: URL(fileURLWithPath: loot.file(file)))))
    }
    var opened = Set<[UInt8]>()
    for (number, ring) in rings.enumerated() {
      let folder = try place.folder("\(number)")
      for (name, bytes) in [("ring", ring), ("anchor", anchor)] {
        _ = FileManager.default.createFile(
          atPath: "\(folder)/\(name)", contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      }
      guard
        let keys = try? KeyRing(
          at: "\(folder)/ring", master: MasterKey(at: master), anchor: FileAnchor(at: "\(folder)/anchor"))
      else { continue }
      for record in records {
        guard let scope = ScopeName(record.scope), let id = RecordID(bytes: record.id),
          let sealed = SealedRecord(bytes: record.ciphertext),
          let words = try? keys.open(sealed, scope: scope, record: id, context: Self.context), let leaf = record.leaf
        else { continue }
        if words == Self.words(leaf) { opened.insert(record.id) }
      }
    }
    return opened.count
  }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
