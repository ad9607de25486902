/// Why a store did not do what it was asked.
public enum StoreProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something was appended meanwhile: the log has `size` entries, not as many as the batch expected.
  case conflict(size: UInt64)
  /// The batch, name or range is not one that a store takes; nothing was written.
  case refused(String)
  /// Another process has the store in use; its number where that is known.
  case held(path: String, process: Int32?)
  /// What the database holds cannot be what was written there.
  case damaged(String)
  /// The database was made by another program, or by a later version.
  case notOurs(String)
  /// The connection to the database was lost or could not be made; the next call tries again. What was being written
  /// may have been written or not: the batch's ``CommandKey`` tells when it is appended again.
  case lost(String)
  /// The database did not do it, for its own reason: no space, no permission, too slow.
  case failed(String)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .conflict(let size): "the log has grown meanwhile, to \(size) entries"
    case .refused(let reason): "not stored: \(reason)"
    case .held(let path, let process):
      process.map { "\(path): held by process \($0)" } ?? "\(path): held by another process"
    case .damaged(let reason): "the database is damaged: \(reason)"
    case .notOurs(let reason): "not a database of this version: \(reason)"
    case .lost(let reason): "the connection to the database is lost: \(reason)"
    case .failed(let reason): "the database failed: \(reason)"
    }
  }
}
