import Foundation
import GRDB

/// Values as a row really holds them: whoever can write the file can put any type into any column.
extension Row {
  /// The bytes in a column; `nil` when there is something else.
  func bytes(_ column: Int) -> [UInt8]? {
    let value: DatabaseValue = self[column]
    if case .blob(let data) = value.storage { return Array(data) }
    return nil
  }

  /// The integer in a column; `nil` when there is something else.
  func integer(_ column: Int) -> Int64? {
    let value: DatabaseValue = self[column]
    if case .int64(let number) = value.storage { return number }
    return nil
  }

  /// The text in a column; `nil` when there is something else.
  func text(_ column: Int) -> String? {
    let value: DatabaseValue = self[column]
    if case .string(let text) = value.storage { return text }
    return nil
  }

  /// Whether a column is empty.
  func isNull(_ column: Int) -> Bool {
    let value: DatabaseValue = self[column]
    return value.isNull
  }
}

extension StoredRecord {
  /// The columns from which a record is read.
  static let columns = "id, leaf, scope, ciphertext, seq"

  /// The record in a row of ``columns``.
  init(_ row: Row) throws {
    guard let id = row.bytes(0), id.count == Self.idBytes, let scope = row.text(2), let ciphertext = row.bytes(3) else {
      throw StoreProblem.damaged("a record's row is no record")
    }
    var leaf: UInt64?
    if !row.isNull(1) {
      guard let number = row.integer(1), number >= 0 else {
        throw StoreProblem.damaged("a record's row opens no leaf that can be")
      }
      leaf = UInt64(number)
    }
    self.init(id: id, leaf: leaf, scope: scope, ciphertext: ciphertext)
  }
}

/// The ledger's rows in SQLite.
struct SQLiteLedgerRows: LedgerRows {
  let database: Database

  func state() throws(StoreProblem) -> (size: Int64, border: [UInt8]) {
    try translated {
      let rows = try Row.fetchAll(database, sql: "SELECT size, border FROM state")
      guard rows.count == 1, let row = rows.first, let size = row.integer(0), let border = row.bytes(1) else {
        throw StoreProblem.damaged("the row of the log's size is missing or no such row")
      }
      return (size, border)
    }
  }

  func leafRows(_ range: Range<Int64>) throws(StoreProblem) -> [LeafRow] {
    try translated {
      try Row.fetchAll(
        database.cachedStatement(sql: "SELECT idx, bytes, hash FROM leaf WHERE idx >= ? AND idx < ? ORDER BY idx"),
        arguments: [range.lowerBound, range.upperBound]
      ).map { ($0.integer(0) ?? -1, $0.bytes(1), $0.bytes(2)) }
    }
  }

  func nodeRows(level: Int, _ range: Range<Int64>) throws(StoreProblem) -> [Node] {
    try translated {
      try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT idx, hash FROM node WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx"),
        arguments: [level, range.lowerBound, range.upperBound]
      ).map { ($0.integer(0) ?? -1, $0.bytes(1)) }
    }
  }

  func counts() throws(StoreProblem) -> (leaves: Int64, nodes: Int64) {
    try translated {
      (
        try Int64.fetchOne(database, sql: "SELECT count(*) FROM leaf") ?? 0,
        try Int64.fetchOne(database, sql: "SELECT count(*) FROM node") ?? 0
      )
    }
  }
}

/// Does it, and says in our words what went wrong.
func translated<Value>(_ body: () throws -> Value) throws(StoreProblem) -> Value {
  do {
    return try body()
  } catch let problem as StoreProblem {
    throw problem
  } catch let error as DatabaseError {
    let reason = error.message ?? "error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_SCHEMA: throw .damaged(reason)
    case .SQLITE_NOTADB: throw .notOurs(reason)
    default: throw .failed(reason)
    }
  } catch {
    throw .failed("\(error)")
  }
}
