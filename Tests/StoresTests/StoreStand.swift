import Foundation
import Stores
import TestSupport
import Testing

/// The two kinds of store.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
  case sqlite
  case postgreSQL

  var testDescription: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgreSQL: "PostgreSQL"
    }
  }
}

/// An empty place for one store, that a test can open, close and tamper with.
final class StoreStand {
  let kind: StoreKind
  let folder: TemporaryFolder
  let schema = "t\(UInt64.random(in: 0..<UInt64.max))"

  init(_ kind: StoreKind) throws {
    self.kind = kind
    folder = try TemporaryFolder()
  }

  var file: String { folder.file("log.db") }

  func open(forChecking: Bool = false) throws -> any Store {
    switch kind {
    case .sqlite: try SQLiteStore(path: file, forChecking: forChecking)
    case .postgreSQL: try PostgreSQLStore(TestPostgreSQL.target(), schema: schema, forChecking: forChecking)
    }
  }

  /// Changes the database behind the store's back.
  func sql(_ text: String) throws {
    switch kind {
    case .sqlite:
      let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()"
      let outcome = try Command("/usr/bin/python3", ["-c", script, file, text]).run()
      guard outcome.status == 0 else { throw Command.Failure(description: "sqlite3: \(outcome.errors)") }
    case .postgreSQL: try TestPostgreSQL.sql(text, schema: schema)
    }
  }
}

/// Leaves and records that tests append.
enum Sample {
  static func leaf(_ index: UInt64) -> [UInt8] { Array("entry \(index) of a log".utf8) }

  static func record(_ index: UInt64, scope: String = "alert/7") -> StoredRecord {
    let id = (0..<16).map { UInt8(truncatingIfNeeded: $0 < 8 ? index >> ($0 * 8) : 7) }
    return StoredRecord(
      id: id, leaf: index, scope: scope, ciphertext: Array("sealed-\(index)-bytes-\(index &* 977)".utf8))
  }

  /// `count` leaves from `start` on, each with a record.
  static func batch(
    _ start: UInt64, _ count: UInt64, scope: String = "alert/7", command: CommandKey? = nil
  ) -> AppendBatch {
    AppendBatch(
      expectedSize: start, leaves: (start..<start + count).map(leaf),
      records: (start..<start + count).map { record($0, scope: scope) }, command: command)
  }

  static func command(_ number: UInt8) -> CommandKey? {
    CommandKey(bytes: [UInt8](repeating: number, count: CommandKey.size))
  }
}
