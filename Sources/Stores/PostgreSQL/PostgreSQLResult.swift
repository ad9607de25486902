import CPostgreSQL

/// What a statement gave, in binary form. A column of another type than asked for gives `nil`.
final class PostgreSQLResult {
  private let result: OpaquePointer

  /// Takes over a result of libpq.
  init(_ result: OpaquePointer) {
    self.result = result
  }

  deinit {
    PQclear(result)
  }

  /// The number of rows.
  var count: Int { Int(PQntuples(result)) }

  /// How many rows a command changed.
  var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// The bytes of a `bytea`.
  func bytes(_ row: Int, _ column: Int) -> [UInt8]? { value(row, column, of: PostgreSQLType.bytea) }

  /// A `text`.
  func text(_ row: Int, _ column: Int) -> String? {
    value(row, column, of: PostgreSQLType.text).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// A `bigint`.
  func integer(_ row: Int, _ column: Int) -> Int64? {
    guard let bytes = value(row, column, of: PostgreSQLType.bigint), bytes.count == 8 else { return nil }
    return Int64(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Whether a value is NULL.
  func isNull(_ row: Int, _ column: Int) -> Bool {
    !isThere(row, column) || PQgetisnull(result, CInt(row), CInt(column)) != 0
  }

  private func value(_ row: Int, _ column: Int, of type: UInt32) -> [UInt8]? {
    guard !isNull(row, column), PQftype(result, CInt(column)) == type,
      let value = PQgetvalue(result, CInt(row), CInt(column))
    else { return nil }
    return Array(UnsafeRawBufferPointer(start: value, count: Int(PQgetlength(result, CInt(row), CInt(column)))))
  }

  private func isThere(_ row: Int, _ column: Int) -> Bool {
    (0..<count).contains(row) && (0..<Int(PQnfields(result))).contains(column)
  }
}
