import Foundation
import GRDB
import Ledger

/// A store in one SQLite file: one process at a time, synced at every commit, deleted content overwritten.
///
/// A backup or a reader that holds an old state of the file keeps what it has seen, sealed as it is.
public final class SQLiteStore: Store {
  /// The file's path.
  public let path: String
  /// The log's size and border.
  public private(set) var tree = GrowingTree()

  /// Milliseconds that a write waits for somebody in the way.
  private static let patience = 10_000

  private let lock: StoreLock
  private let queue: DatabaseQueue

  /// Opens the file, or makes it with an empty log.
  ///
  /// - Parameter forChecking: open it though the row of the log's size is damaged, so that ``check()`` can say where.
  /// - Throws: ``StoreProblem/held(path:process:)`` when another process, or another store in this one, has it.
  public init(path: String, forChecking: Bool = false) throws(StoreProblem) {
    self.path = path
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .failed("the file's name is empty or holds a zero byte") }
    lock = try StoreLock(path: path + ".lock")
    try StoreLock.makePrivateFile(path)
    queue = try translated {
      var configuration = Configuration()
      configuration.label = "Overt.SQLiteStore"
      // Only readers can be in the way, such as a backup: the lock keeps other writers out.
      configuration.busyMode = .timeout(Double(Self.patience) / 1000)
      let queue = try DatabaseQueue(path: Self.plain(path), configuration: configuration)
      try queue.writeWithoutTransaction { database in
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF")
      }
      try queue.write { try SQLiteSchema.prepare($0) }
      return queue
    }
    do {
      try refresh()
    } catch {
      guard forChecking, case .damaged = error else { throw error }
    }
  }

  /// Reads size and border from the file.
  public func refresh() throws(StoreProblem) {
    tree = try read { try Self.tree($0) }
  }

  /// Appends a batch in one durable transaction.
  public func append(_ batch: AppendBatch) throws(StoreProblem) -> Appended {
    try batch.check()
    let outcome: (Appended, GrowingTree)
    do throws(StoreProblem) {
      outcome = try translated {
        try queue.write { database in
          let tree = try Self.tree(database)
          if let command = batch.command, let range = try Self.range(of: command, tree, database) {
            return (.repeated(range), tree)
          }
          guard tree.size == batch.expectedSize else { throw StoreProblem.conflict(size: tree.size) }
          let growth = Growth(tree, adding: batch.leaves)
          try Self.write(batch, growth, database)
          return (.appended(batch.range, size: growth.tree.size, root: growth.tree.root), growth.tree)
        }
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
    try read { try Self.range(of: command, Self.tree($0), $0) }
  }

  /// The hashes of complete subtrees.
  public func hashes(_ subtrees: [Subtree]) throws(StoreProblem) -> [MerkleHash] {
    try checkSubtrees(subtrees)
    return try read { database in
      let leaf = try database.cachedStatement(sql: "SELECT hash FROM leaf WHERE idx = ?")
      let node = try database.cachedStatement(sql: "SELECT hash FROM node WHERE level = ? AND idx = ?")
      return try subtrees.map { subtree in
        let index = Int64(subtree.index)
        let row =
          subtree.level == 0
          ? try Row.fetchOne(leaf, arguments: [index]) : try Row.fetchOne(node, arguments: [subtree.level, index])
        return try StateRow.hash(row?.bytes(0), of: subtree)
      }
    }
  }

  /// The leaves at these indexes.
  public func leaves(_ range: Range<UInt64>) throws(StoreProblem) -> [[UInt8]] {
    try checkRange(range)
    return try read { database in
      try StateRow.leaves(range, SQLiteLedgerRows(database: database).leafRows(range.signed))
    }
  }

  /// The records that open leaves at these indexes.
  public func records(opening range: Range<UInt64>) throws(StoreProblem) -> [StoredRecord] {
    try checkRange(range)
    return try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT \(StoredRecord.columns) FROM record WHERE leaf >= ? AND leaf < ? ORDER BY leaf, seq"),
        arguments: [range.signed.lowerBound, range.signed.upperBound]
      ).map { try StoredRecord($0) }
    }
  }

  /// Records of a scope, at most `limit`.
  public func records(scope: String, after position: Int64, limit: Int) throws(StoreProblem) -> RecordPage {
    try StoredName.check(scope, "the scope")
    return try read { database in
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT \(StoredRecord.columns) FROM record WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?"),
        arguments: [scope, position, max(limit, 1)])
      return RecordPage(
        records: try rows.map { try StoredRecord($0) },
        next: rows.count < max(limit, 1) ? nil : rows.last?.integer(4))
    }
  }

  /// The record with this name.
  public func record(id: [UInt8]) throws(StoreProblem) -> StoredRecord? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT \(StoredRecord.columns) FROM record WHERE id = ?"),
        arguments: [Data(id)]
      ).map { try StoredRecord($0) }
    }
  }

  /// Deletes the records of the scopes, overwrites where they stood, and empties the write-ahead log.
  public func deleteRecords(scopes: [String]) throws(StoreProblem) -> Int {
    for scope in scopes { try StoredName.check(scope, "the scope") }
    let count: Int = try translated {
      try queue.write { database in
        let statement = try database.cachedStatement(sql: "DELETE FROM record WHERE scope = ?")
        return try scopes.reduce(0) { count, scope in
          try statement.execute(arguments: [scope])
          return count + database.changesCount
        }
      }
    }
    // A reader in the way, such as a backup, leaves sealed bytes in the write-ahead log until a later checkpoint. It is
    // not waited for: their key is gone.
    _ = try? queue.writeWithoutTransaction { database in
      defer { try? database.execute(sql: "PRAGMA busy_timeout = \(Self.patience)") }
      try database.execute(sql: "PRAGMA busy_timeout = 0")
      _ = try database.checkpoint(.truncate)
    }
    return count
  }

  /// A value kept under a name.
  public func setting(_ name: String) throws(StoreProblem) -> [UInt8]? {
    try checkSetting(name, nil)
    return try read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
      else { return nil }
      guard let bytes = row.bytes(0) else { throw StoreProblem.damaged("the setting \(name) is no bytes") }
      return bytes
    }
  }

  /// Keeps a value under a name.
  public func setSetting(_ name: String, _ value: [UInt8]?) throws(StoreProblem) {
    try checkSetting(name, value)
    try translated {
      try queue.write { database in
        if let value {
          try database.execute(
            sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [name, Data(value)])
        } else {
          try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
        }
      }
    }
  }

  /// Computes every hash anew and compares.
  public func check() throws(StoreProblem) -> UInt64? {
    try read { try LedgerCheck(rows: SQLiteLedgerRows(database: $0)).firstMisfit() }
  }

  /// The path such that SQLite takes it for nothing else: `file:…` would be an address, `:memory:` no file.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try translated { try queue.read(body) }
  }
}

extension SQLiteStore {
  private static func tree(_ database: Database) throws -> GrowingTree {
    let state = try SQLiteLedgerRows(database: database).state()
    return try StateRow.tree(size: state.size, border: state.border)
  }

  /// Where a command stands that was carried out before.
  private static func range(
    of command: CommandKey, _ tree: GrowingTree, _ database: Database
  ) throws -> Range<UInt64>? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT first, count FROM command WHERE key = ?"),
      arguments: [Data(command.bytes)])
    guard let row else { return nil }
    return try CommandRow.range(first: row.integer(0), count: row.integer(1), in: tree)
  }

  private static func write(_ batch: AppendBatch, _ growth: Growth, _ database: Database) throws {
    let leaf = try database.cachedStatement(sql: "INSERT INTO leaf VALUES (?, ?, ?)")
    for ((index, bytes), hash) in zip(zip(batch.range, batch.leaves), growth.leaves) {
      leaf.setUncheckedArguments([Int64(index), Data(bytes), Data(hash.bytes)])
      try leaf.execute()
    }
    let node = try database.cachedStatement(sql: "INSERT INTO node VALUES (?, ?, ?)")
    for row in growth.nodes {
      node.setUncheckedArguments([row.level, Int64(row.index), Data(row.hash.bytes)])
      try node.execute()
    }
    let record = try database.cachedStatement(
      sql: "INSERT INTO record (id, leaf, scope, ciphertext) VALUES (?, ?, ?, ?)")
    for row in batch.records {
      record.setUncheckedArguments([Data(row.id), row.leaf.map { Int64($0) }, row.scope, Data(row.ciphertext)])
      do {
        try record.execute()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StoreProblem.refused("a record of that name is stored already")
      }
    }
    if let command = batch.command {
      try database.execute(
        sql: "INSERT INTO command VALUES (?, ?, ?)",
        arguments: [Data(command.bytes), Int64(batch.expectedSize), batch.leaves.count])
    }
    try database.execute(
      sql: "UPDATE state SET size = ?, border = ?",
      arguments: [Int64(growth.tree.size), Data(StateRow.border(growth.tree))])
  }
}
