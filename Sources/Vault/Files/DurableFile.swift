import Foundation

/// Files that are written so that a crash at any moment leaves the old or the new content, and that only their owner
/// can read.
enum DurableFile {
  /// Makes a file that was not there, mode 0600, durable on return.
  static func create(_ bytes: [UInt8], at path: String) throws(VaultProblem) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyThere(path: path) }
    try replace(path, with: bytes) {}
  }

  /// Writes beside the file, syncs, calls `written`, renames over the file and syncs the folder.
  static func replace(
    _ path: String, with bytes: [UInt8], written: () throws(VaultProblem) -> Void
  ) throws(VaultProblem) {
    let temporary = path + ".new"
    do {
      // Empty first, so that its mode is right before anything stands in it.
      if FileManager.default.fileExists(atPath: temporary) { try FileManager.default.removeItem(atPath: temporary) }
      guard
        FileManager.default.createFile(atPath: temporary, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .file(path: temporary, reason: reason(error))
    }
    try written()
    // Foundation has no rename that replaces. The two strings are lent for the length of the call, no pointer stays.
    guard unsafe rename(temporary, path) == 0 else { throw .file(path: path, reason: "cannot be replaced") }
    try syncFolder(of: path)
  }

  /// Takes away what an interrupted ``replace(_:with:written:)`` left beside the file, if anything.
  static func tidy(_ path: String) {
    try? FileManager.default.removeItem(atPath: path + ".new")
  }

  /// Makes durable which file stands under `path`.
  static func syncFolder(of path: String) throws(VaultProblem) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      let handle = try FileHandle(forReadingFrom: folder)
      let status = fsync(handle.fileDescriptor)
      try handle.close()
      guard status == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw .file(path: folder.path, reason: "cannot be synced: \(reason(error))")
    }
  }

  /// The file's bytes, if they are at most `limit`.
  static func read(_ path: String, limit: Int) throws(VaultProblem) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let bytes = try handle.read(upToCount: limit + 1) ?? Data()
      try handle.close()
      guard bytes.count <= limit else { throw VaultProblem.tooMuch(what: path, count: bytes.count, limit: limit) }
      return Array(bytes)
    } catch let problem as VaultProblem {
      throw problem
    } catch {
      throw .file(path: path, reason: reason(error))
    }
  }

  /// Opens a file for reading and overwriting; no other process can as long as the handle is open.
  static func hold(_ path: String) throws(VaultProblem) -> FileHandle {
    let handle: FileHandle
    do {
      handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    } catch {
      throw .file(path: path, reason: reason(error))
    }
    // While another thread starts a program, its child has every file open for a moment, locks included: a lock that
    // nobody holds can look held that long.
    for _ in 0..<lockAttempts {
      if flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 { return handle }
      usleep(lockPause)
    }
    try? handle.close()
    throw .inUse(path: path)
  }

  /// How often a lock is tried, and the microseconds in between.
  private static let lockAttempts = 40
  private static let lockPause: UInt32 = 5_000

  /// Refuses anything but a regular file that nobody but its owner has access to. Symbolic links are not followed.
  static func requirePrivate(_ path: String) throws(VaultProblem) {
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: path)
    } catch {
      throw .file(path: path, reason: reason(error))
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .malformed(path: path, reason: "it is no regular file")
    }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
    guard mode & 0o077 == 0 else { throw .exposed(path: path, mode: mode & 0o777) }
  }
}

/// Foundation's words for what went wrong with a file, without the path, which ours name themselves.
func reason(_ error: any Error) -> String {
  let error = error as NSError
  let below = error.userInfo[NSUnderlyingErrorKey] as? NSError
  if let code = [error, below].compactMap({ $0 }).first(where: { $0.domain == NSPOSIXErrorDomain })?.code {
    return NSError(domain: NSPOSIXErrorDomain, code: code).localizedDescription
  }
  return error.localizedDescription
}
