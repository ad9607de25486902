import Ledger

/// A store in a schema of a PostgreSQL database.
///
/// Several processes may use it: who appends holds the row of the log's size until the commit, and who comes second
/// finds the log grown (``StoreProblem/conflict(size:)``). A lost connection is made anew by the next call.
///
/// Deleted records leave the table, but PostgreSQL keeps their sealed bytes in its files and write-ahead log until it
/// reuses the space; their keys are gone.
public final class PostgreSQLStore: Store {
  /// The log's size and border as last seen.
  public private(set) var tree = GrowingTree()

  private let target: String
  private let schema: String
  private var connection: PostgreSQLConnection?

  /// Connects, and makes the schema with an empty log unless it is there.
  ///
  /// - Parameters:
  ///   - target: a connection string or address as libpq takes it, such as `postgresql:///overt`.
  ///   - schema: `[a-z][a-z0-9_]{0,30}`.
  ///   - forChecking: open it though the row of the log's size is damaged, so that ``check()`` can say where.
  public init(_ target: String, schema: String = "overt", forChecking: Bool = false) throws(StoreProblem) {
    guard PostgreSQLSchema.isName(schema) else { throw .refused("\(schema) is no name for a schema") }
    self.target = target
    self.schema = schema
    do {
      try refresh()
    } catch {
      guard forChecking, case .damaged = error else { throw error }
    }
  }

  /// Reads size and border from the database.
  public func refresh() throws(StoreProblem) {
    tree = try with { connection throws(StoreProblem) in
      let state = try PostgreSQLLedgerRows(connection: connection).state()
      return try StateRow.tree(size: state.size, border: state.border)
    }
  }

  /// Appends a batch in one durable transaction.
  public func append(_ batch: AppendBatch) throws(StoreProblem) -> Appended {
    try batch.check()
    let outcome: (Appended, GrowingTree)
    do throws(StoreProblem) {
      outcome = try transaction("READ COMMITTED") { connection throws(StoreProblem) in
        let state = try PostgreSQLLedgerRows(connection: connection).lockedState()
        let tree = try StateRow.tree(size: state.size, border: state.border)
        if let command = batch.command, let range = try Self.range(of: command, tree, connection) {
          return (.repeated(range), tree)
        }
        guard tree.size == batch.expectedSize else { throw .conflict(size: tree.size) }
        let growth = Growth(tree, adding: batch.leaves)
        try PostgreSQLWriter(connection: connection).write(batch, growth)
        return (.appended(batch.range, size: growth.tree.size, root: growth.tree.root), growth.tree)
      }
    } catch {
      if case .conflict = error { try refresh() }
      throw error
    }
    tree = outcome.1
    return outcome.0
  }

  /// Where a command stands that was carried out.
  public func entries(of command: CommandKey) throws(StoreProblem) -> Range<UInt64>? {
    try transaction("REPEATABLE READ READ ONLY") { connection throws(StoreProblem) in
      let state = try PostgreSQLLedgerRows(connection: connection).state()
      return try Self.range(of: command, StateRow.tree(size: state.size, border: state.border), connection)
    }
  }

  private static func range(
    of command: CommandKey, _ tree: GrowingTree, _ connection: PostgreSQLConnection
  ) throws(StoreProblem) -> Range<UInt64>? {
    let known = try connection.run("SELECT first, count FROM command WHERE key = $1::bytea", [command.bytes])
    guard known.count > 0 else { return nil }
    return try CommandRow.range(first: known.integer(0, 0), count: known.integer(0, 1), in: tree)
  }

  /// The hashes of complete subtrees.
  public func hashes(_ subtrees: [Subtree]) throws(StoreProblem) -> [MerkleHash] {
    try checkSubtrees(subtrees)
    // Subqueries rather than joins: whatever the planner believes, each hash is looked up by its key.
    let result = try with { connection throws(StoreProblem) in
      try connection.run(
        """
        SELECT CASE level
          WHEN 0 THEN (SELECT hash FROM leaf WHERE leaf.idx = wanted.idx)
          ELSE (SELECT hash FROM node WHERE node.level = wanted.level AND node.idx = wanted.idx)
        END
        FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS wanted (level, idx, number) ORDER BY number
        """,
        [
          PostgreSQLValue.numbers(subtrees.map { Int64($0.level) }),
          PostgreSQLValue.numbers(subtrees.map { Int64(clamping: $0.index) }),
        ])
    }
    var hashes: [MerkleHash] = []
    for (row, subtree) in subtrees.enumerated() { hashes.append(try StateRow.hash(result.bytes(row, 0), of: subtree)) }
    return hashes
  }

  /// The leaves at these indexes.
  public func leaves(_ range: Range<UInt64>) throws(StoreProblem) -> [[UInt8]] {
    try checkRange(range)
    let rows = try with { connection throws(StoreProblem) in
      try PostgreSQLLedgerRows(connection: connection).leafRows(range.signed)
    }
    return try StateRow.leaves(range, rows)
  }

  /// The records that open leaves at these indexes.
  public func records(opening range: Range<UInt64>) throws(StoreProblem) -> [StoredRecord] {
    try checkRange(range)
    return try with { connection throws(StoreProblem) in
      try connection.run(
        """
        SELECT \(StoredRecord.columns) FROM record WHERE leaf >= $1::bigint AND leaf < $2::bigint ORDER BY leaf, seq
        """, [range.signed.lowerBound, range.signed.upperBound].map(PostgreSQLValue.number)
      ).records()
    }
  }

  /// Records of a scope, at most `limit`.
  public func records(scope: String, after position: Int64, limit: Int) throws(StoreProblem) -> RecordPage {
    try StoredName.check(scope, "the scope")
    let limit = max(limit, 1)
    return try with { connection throws(StoreProblem) in
      let result = try connection.run(
        """
        SELECT \(StoredRecord.columns) FROM record WHERE scope = $1::text AND seq > $2::bigint ORDER BY seq
        LIMIT $3::bigint
        """, [Array(scope.utf8), PostgreSQLValue.number(position), PostgreSQLValue.number(Int64(limit))])
      let next = result.count < limit ? nil : result.integer(result.count - 1, 4)
      return RecordPage(records: try result.records(), next: next)
    }
  }

  /// The record with this name.
  public func record(id: [UInt8]) throws(StoreProblem) -> StoredRecord? {
    try with { connection throws(StoreProblem) in
      try connection.run("SELECT \(StoredRecord.columns) FROM record WHERE id = $1::bytea", [id]).records().first
    }
  }

  /// Deletes the records of the scopes.
  public func deleteRecords(scopes: [String]) throws(StoreProblem) -> Int {
    for scope in scopes { try StoredName.check(scope, "the scope") }
    return try with { connection throws(StoreProblem) in
      try connection.run("DELETE FROM record WHERE scope = ANY ($1::text[])", [PostgreSQLValue.texts(scopes)]).changed
    }
  }

  /// A value kept under a name.
  public func setting(_ name: String) throws(StoreProblem) -> [UInt8]? {
    try checkSetting(name, nil)
    return try with { connection throws(StoreProblem) in
      let result = try connection.run("SELECT value FROM setting WHERE name = $1::text", [Array(name.utf8)])
      guard result.count > 0 else { return nil }
      guard let bytes = result.bytes(0, 0) else { throw .damaged("the setting \(name) is no bytes") }
      return bytes
    }
  }

  /// Keeps a value under a name.
  public func setSetting(_ name: String, _ value: [UInt8]?) throws(StoreProblem) {
    try checkSetting(name, value)
    try with { connection throws(StoreProblem) in
      if let value {
        _ = try connection.run(
          """
          INSERT INTO setting VALUES ($1::text, $2::bytea) ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """, [Array(name.utf8), value])
      } else {
        _ = try connection.run("DELETE FROM setting WHERE name = $1::text", [Array(name.utf8)])
      }
    }
  }

  /// Computes every hash anew and compares, all at one moment of the database.
  public func check() throws(StoreProblem) -> UInt64? {
    try transaction("REPEATABLE READ READ ONLY") { connection throws(StoreProblem) in
      try LedgerCheck(rows: PostgreSQLLedgerRows(connection: connection)).firstMisfit()
    }
  }
}

extension PostgreSQLStore {
  /// Lends the connection, made if there is none; one that turns out dead is forgotten.
  private func with<Value>(
    _ body: (PostgreSQLConnection) throws(StoreProblem) -> Value
  ) throws(StoreProblem) -> Value {
    let current: PostgreSQLConnection
    if let connection, connection.isAlive {
      current = connection
    } else {
      connection = nil
      current = try PostgreSQLConnection(target)
      try PostgreSQLSchema.prepare(current, schema: schema)
      connection = current
    }
    do {
      return try body(current)
    } catch {
      if case .lost = error { connection = nil }
      throw error
    }
  }

  private func transaction<Value>(
    _ isolation: String, _ body: (PostgreSQLConnection) throws(StoreProblem) -> Value
  ) throws(StoreProblem) -> Value {
    try with { current throws(StoreProblem) in
      try current.execute("BEGIN ISOLATION LEVEL \(isolation)")
      do throws(StoreProblem) {
        let value = try body(current)
        try current.execute("COMMIT")
        return value
      } catch {
        // Whose rollback fails is in no state to be used again.
        do { try current.execute("ROLLBACK") } catch { connection = nil }
        throw error
      }
    }
  }
}
