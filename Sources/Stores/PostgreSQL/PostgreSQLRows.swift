import Ledger

/// The ledger's rows in PostgreSQL.
struct PostgreSQLLedgerRows: LedgerRows {
  let connection: PostgreSQLConnection

  func state() throws(StoreProblem) -> (size: Int64, border: [UInt8]) {
    try Self.state(connection.run("SELECT size, border FROM state"))
  }

  /// Size and border, with the row locked until the transaction ends: who has it is the one that appends.
  func lockedState() throws(StoreProblem) -> (size: Int64, border: [UInt8]) {
    try Self.state(connection.run("SELECT size, border FROM state FOR UPDATE"))
  }

  private static func state(_ result: PostgreSQLResult) throws(StoreProblem) -> (size: Int64, border: [UInt8]) {
    guard result.count == 1, let size = result.integer(0, 0), let border = result.bytes(0, 1) else {
      throw .damaged("the row of the log's size is missing or no such row")
    }
    return (size, border)
  }

  func leafRows(_ range: Range<Int64>) throws(StoreProblem) -> [LeafRow] {
    let result = try connection.run(
      "SELECT idx, bytes, hash FROM leaf WHERE idx >= $1::bigint AND idx < $2::bigint ORDER BY idx",
      [PostgreSQLValue.number(range.lowerBound), PostgreSQLValue.number(range.upperBound)])
    return (0..<result.count).map { (result.integer($0, 0) ?? -1, result.bytes($0, 1), result.bytes($0, 2)) }
  }

  func nodeRows(level: Int, _ range: Range<Int64>) throws(StoreProblem) -> [Node] {
    let result = try connection.run(
      """
      SELECT idx, hash FROM node WHERE level = $1::bigint AND idx >= $2::bigint AND idx < $3::bigint ORDER BY idx
      """, [Int64(level), range.lowerBound, range.upperBound].map(PostgreSQLValue.number))
    return (0..<result.count).map { (result.integer($0, 0) ?? -1, result.bytes($0, 1)) }
  }

  func counts() throws(StoreProblem) -> (leaves: Int64, nodes: Int64) {
    let result = try connection.run("SELECT (SELECT count(*) FROM leaf), (SELECT count(*) FROM node)")
    return (result.integer(0, 0) ?? 0, result.integer(0, 1) ?? 0)
  }
}

extension PostgreSQLResult {
  /// The records in rows of ``StoredRecord/columns``.
  func records() throws(StoreProblem) -> [StoredRecord] {
    var records: [StoredRecord] = []
    records.reserveCapacity(count)
    for row in 0..<count {
      guard let id = bytes(row, 0), id.count == StoredRecord.idBytes, let scope = text(row, 2),
        let ciphertext = bytes(row, 3)
      else { throw .damaged("a record's row is no record") }
      var leaf: UInt64?
      if !isNull(row, 1) {
        guard let number = integer(row, 1), number >= 0 else {
          throw .damaged("a record's row opens no leaf that can be")
        }
        leaf = UInt64(number)
      }
      records.append(StoredRecord(id: id, leaf: leaf, scope: scope, ciphertext: ciphertext))
    }
    return records
  }
}
