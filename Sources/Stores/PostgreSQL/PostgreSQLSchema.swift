/// The tables in PostgreSQL.
enum PostgreSQLSchema {
  static let version: Int64 = 1

  /// Whether a schema may have this name: `[a-z][a-z0-9_]{0,30}`, which needs no quoting.
  static func isName(_ name: String) -> Bool {
    (1...31).contains(name.utf8.count) && name.first.map { ("a"..."z").contains($0) } == true
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "_")
      }
  }

  /// Makes the tables unless they are there; refuses those of another version.
  static func prepare(_ connection: PostgreSQLConnection, schema: String) throws(StoreProblem) {
    // A committed batch is on the server's disc, whatever the server's default; and nobody waits for ever.
    try connection.execute(
      """
      SET synchronous_commit = on;
      SET statement_timeout = '60s';
      SET lock_timeout = '20s';
      SET idle_in_transaction_session_timeout = '5min';
      SET search_path = \(schema)
      """)
    let found = try connection.run(
      "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = $1::text AND tablename = 'version'",
      [Array(schema.utf8)])
    if found.integer(0, 0) != 1 { try make(connection, schema: schema) }
    let version = try connection.run("SELECT number FROM version").integer(0, 0)
    guard version == Self.version else {
      throw .notOurs("its schema has version \(version ?? 0); this program knows \(Self.version)")
    }
  }

  /// In one transaction, and one process after the other: "overt" in bytes names the lock.
  private static func make(_ connection: PostgreSQLConnection, schema: String) throws(StoreProblem) {
    do {
      try connection.execute(
        """
        BEGIN;
        SELECT pg_advisory_xact_lock(478560743028);
        CREATE SCHEMA IF NOT EXISTS \(schema);
        CREATE TABLE IF NOT EXISTS version (id bigint PRIMARY KEY CHECK (id = 1), number bigint NOT NULL);
        INSERT INTO version VALUES (1, \(Self.version)) ON CONFLICT DO NOTHING;
        CREATE TABLE IF NOT EXISTS state (
          id bigint PRIMARY KEY CHECK (id = 1), size bigint NOT NULL, border bytea NOT NULL
        );
        INSERT INTO state VALUES (1, 0, '') ON CONFLICT DO NOTHING;
        CREATE TABLE IF NOT EXISTS leaf (idx bigint PRIMARY KEY, bytes bytea NOT NULL, hash bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS node (
          level bigint NOT NULL, idx bigint NOT NULL, hash bytea NOT NULL, PRIMARY KEY (level, idx)
        );
        CREATE TABLE IF NOT EXISTS record (
          seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id bytea NOT NULL UNIQUE, leaf bigint,
          scope text NOT NULL, ciphertext bytea NOT NULL
        );
        CREATE INDEX IF NOT EXISTS record_scope ON record (scope, seq);
        CREATE INDEX IF NOT EXISTS record_leaf ON record (leaf, seq) WHERE leaf IS NOT NULL;
        CREATE TABLE IF NOT EXISTS command (key bytea PRIMARY KEY, first bigint NOT NULL, count bigint NOT NULL);
        CREATE TABLE IF NOT EXISTS setting (name text PRIMARY KEY, value bytea NOT NULL);
        COMMIT
        """)
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
  }
}
