import Ledger

/// Writes a batch's rows: a statement for many rows, whose columns travel as arrays.
struct PostgreSQLWriter {
  let connection: PostgreSQLConnection

  /// The most rows, and about the most bytes, of a statement.
  private static let maximumRows = 2_000
  private static let maximumBytes = 32 << 20

  /// Writes everything but the commit.
  func write(_ batch: AppendBatch, _ growth: Growth) throws(StoreProblem) {
    for part in Self.parts(batch.leaves.map(\.count)) {
      let indexes = part.map { Optional(Int64(clamping: batch.expectedSize) + Int64($0)) }
      _ = try connection.run(
        "INSERT INTO leaf SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[])",
        [
          PostgreSQLValue.numbers(indexes), PostgreSQLValue.byteStrings(batch.leaves[part]),
          PostgreSQLValue.byteStrings(growth.leaves[part].map(\.bytes)),
        ])
    }
    for part in Self.parts(growth.nodes.map { _ in MerkleHash.size }) {
      let nodes = growth.nodes[part]
      _ = try connection.run(
        "INSERT INTO node SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])",
        [
          PostgreSQLValue.numbers(nodes.map { Int64($0.level) }),
          PostgreSQLValue.numbers(nodes.map { Int64(clamping: $0.index) }),
          PostgreSQLValue.byteStrings(nodes.map(\.hash.bytes)),
        ])
    }
    for part in Self.parts(batch.records.map(\.ciphertext.count)) { try write(batch.records[part]) }
    if let command = batch.command {
      _ = try connection.run(
        "INSERT INTO command VALUES ($1::bytea, $2::bigint, $3::bigint)",
        [
          command.bytes, PostgreSQLValue.number(Int64(clamping: batch.expectedSize)),
          PostgreSQLValue.number(Int64(batch.leaves.count)),
        ])
    }
    _ = try connection.run(
      "UPDATE state SET size = $1::bigint, border = $2::bytea",
      [PostgreSQLValue.number(Int64(clamping: growth.tree.size)), StateRow.border(growth.tree)])
  }

  private func write(_ records: ArraySlice<StoredRecord>) throws(StoreProblem) {
    let (_, refusal) = try connection.attempt(
      """
      INSERT INTO record (id, leaf, scope, ciphertext)
      SELECT id, leaf, scope, ciphertext
      FROM unnest($1::bytea[], $2::bigint[], $3::text[], $4::bytea[])
        WITH ORDINALITY AS row (id, leaf, scope, ciphertext, number)
      ORDER BY number
      """,
      [
        PostgreSQLValue.byteStrings(records.map(\.id)),
        PostgreSQLValue.numbers(records.map { $0.leaf.map { Int64(clamping: $0) } }),
        PostgreSQLValue.texts(records.map(\.scope)), PostgreSQLValue.byteStrings(records.map(\.ciphertext)),
      ])
    guard let refusal else { return }
    // unique_violation
    throw refusal.state == "23505"
      ? .refused("a record of that name is stored already") : connection.problem(refusal)
  }

  /// Ranges of rows that go into one statement each, given the rows' sizes in bytes.
  private static func parts(_ sizes: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, size) in sizes.enumerated() {
      if index > start, index - start == maximumRows || bytes + size > maximumBytes {
        parts.append(start..<index)
        start = index
        bytes = 0
      }
      bytes += size
    }
    if start < sizes.count { parts.append(start..<sizes.count) }
    return parts
  }
}
