import Foundation
import Mandate
import Station
import StationStory
import Stores
import Vault

/// Somebody who copies everything that lies there but ring and anchor, again and again, and later tries it all.
final class Thief {
  private let stand: StationStand
  private(set) var loot = Files()
  /// The ring and the anchor, which nobody gets; the control of these tests.
  struct Keys {
    let ring: [UInt8]
    let anchor: [UInt8]
  }

  init(_ stand: StationStand) {
    self.stand = stand
  }

  /// Takes what lies there now.
  func take(_ name: String) throws {
    for (path, bytes) in try Files(stand.folder.path).bytes where path != "ring" && path != "keys/anchor" {
      // What is the same as before is in the loot already.
      guard loot.bytes.values.allSatisfy({ $0 != bytes }) else { continue }
      loot["\(name)/\(path)"] = bytes
    }
  }

  /// Ring and anchor as they are now.
  func keys() throws -> Keys {
    let files = try Files(stand.folder.path)
    guard let ring = files["ring"], let anchor = files["keys/anchor"] else { throw Surprise() }
    return Keys(ring: ring, anchor: anchor)
  }

  /// All sealed records as they stand in the database.
  func records() throws -> [StoredRecord] {
    let store: any Store =
      switch stand.kind {
      case .sqlite: try stand.copiedStore("records-\(UInt32.random(in: 0 ... .max))")
      case .postgreSQL:
        try PostgreSQLStore(try String(contentsOfFile: stand.folder.postgreSQL, encoding: .utf8))
      }
    var records = try store.records(opening: 0..<store.tree.size)
    // Images open no leaf; they lie with their list.
    records += try store.records(scope: "watchlist/1").filter { $0.leaf == nil }
    return records
  }

  /// How many of the records open with the master key, this ring and this anchor.
  func opened(_ records: [StoredRecord], _ ring: [UInt8], _ anchor: [UInt8]) throws -> Int {
    let folder = stand.file("attempt-\(UInt32.random(in: 0 ... .max))")
    var files = Files()
    files["ring"] = ring
    files["anchor"] = anchor
    files["master"] = try Files(stand.folder.path)["keys/master"]
    try files.write(to: folder)
    let keys: KeyRing
    do {
      keys = try KeyRing(
        at: "\(folder)/ring", master: MasterKey(at: "\(folder)/master"), anchor: FileAnchor(at: "\(folder)/anchor"))
    } catch {
      return 0
    }
    return records.count { record in
      guard let scope = ScopeName(record.scope), let id = RecordID(bytes: record.id),
        let sealed = SealedRecord(bytes: record.ciphertext)
      else { return false }
      // A leaf's record is bound to its index, a photograph's to its list.
      let place = record.leaf.map { "\($0)" } ?? record.scope
      let context = Array("example.org/overt/\(place)".utf8)
      return (try? keys.open(sealed, scope: scope, record: id, context: context)) != nil
    }
  }
}
