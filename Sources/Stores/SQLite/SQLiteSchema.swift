import GRDB

/// The tables in SQLite.
enum SQLiteSchema {
  /// "Ovrt": what the file says it is.
  static let application: Int64 = 0x4f76_7274
  static let version: Int64 = 1

  /// Makes the tables in an empty file; refuses a file of somebody else's.
  static func prepare(_ database: Database) throws {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id")
    let version = try Int64.fetchOne(database, sql: "PRAGMA user_version")
    if application == Self.application {
      guard version == Self.version else {
        throw StoreProblem.notOurs("its schema has version \(version ?? 0); this program knows \(Self.version)")
      }
      return
    }
    let tables = try Int64.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
    guard application == 0, version == 0, tables == 0 else { throw StoreProblem.notOurs("another program made it") }
    try database.execute(
      sql: """
        CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, border BLOB NOT NULL) STRICT;
        INSERT INTO state VALUES (1, 0, x'');
        CREATE TABLE leaf (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
        CREATE TABLE node (level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, idx))
          STRICT, WITHOUT ROWID;
        CREATE TABLE record (
          seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, leaf INTEGER, scope TEXT NOT NULL, ciphertext BLOB NOT NULL
        ) STRICT;
        CREATE INDEX record_scope ON record (scope);
        CREATE INDEX record_leaf ON record (leaf) WHERE leaf IS NOT NULL;
        CREATE TABLE command (key BLOB PRIMARY KEY, first INTEGER NOT NULL, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
        PRAGMA application_id = \(Self.application);
        PRAGMA user_version = \(Self.version);
        """)
  }
}
