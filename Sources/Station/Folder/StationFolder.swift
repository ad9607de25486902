/// Where a station's files lie.
///
/// `overt.db` holds ledger and sealed records and may be backed up with `keys/master` and `keys/log`. `ring` and
/// `keys/anchor` are in no backup: whoever has neither opens nothing that was erased. `last-signed` lies outside the
/// database, so that a database put back to an earlier day is noticed.
public struct StationFolder: Hashable, Sendable {
  /// The folder.
  public let path: String

  /// The folder at `path`.
  public init(_ path: String) {
    self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
  }

  /// Keys.
  public var keys: String { "\(path)/keys" }
  /// The log's signing key.
  public var logKey: String { "\(keys)/log" }
  /// The installation's key.
  public var masterKey: String { "\(keys)/master" }
  /// The anchor.
  public var anchor: String { "\(keys)/anchor" }
  /// The key ring.
  public var ring: String { "\(path)/ring" }
  /// What was signed last.
  public var lastSigned: String { "\(path)/last-signed" }
  /// The database, when it is SQLite.
  public var database: String { "\(path)/overt.db" }
  /// What says where the database is, when it is PostgreSQL.
  public var postgreSQL: String { "\(path)/postgresql" }
  /// The socket of a station that serves.
  public var socket: String { "\(path)/socket" }
  /// The files published.
  public var published: String { "\(path)/published" }
  /// Witnesses to ask.
  public var witnesses: String { "\(path)/witnesses" }
}
