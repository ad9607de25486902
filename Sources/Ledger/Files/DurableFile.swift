import Foundation

/// Small files that must be whole at any moment, whatever ends the program or the machine.
enum DurableFile {
  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are taken.
  ///   - secret: whether a file that others may read or write is refused.
  static func read(_ path: String, limit: Int, secret: Bool = false) throws(FileProblem) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path: path) : failure(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard !secret || status.st_mode & 0o077 == 0 else { throw .open(path: path) }
    guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
    do {
      // One byte more than there should be shows that the file has grown meanwhile.
      let data = try handle.read(upToCount: Int(status.st_size) + 1) ?? Data()
      guard data.count <= limit else { throw FileProblem.tooLarge(path: path, limit: limit) }
      return Array(data)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw .system(path: path, reason: "\(error)")
    }
  }

  /// Replaces the file, or makes it: afterwards either the old or the new content is there, and the new one is on disk
  /// when this returns. Written beside it, flushed, renamed, the folder flushed.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws(FileProblem) {
    try place(path, bytes, mode: mode)
    try flushFolder(of: path)
  }

  /// Replaces the file, or makes it: its content is on disk when this returns, its name when ``flushFolder(_:)`` has
  /// returned too, which is enough for many files of one folder.
  static func place(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws(FileProblem) {
    let new = path + ".new"
    try write(bytes, to: new, mode: mode)
    guard unsafe rename(new, path) == 0 else { throw failure(path) }
  }

  /// Makes the folder and those above it.
  static func makeFolder(_ path: String) throws(FileProblem) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .system(path: path, reason: "\(error)")
    }
  }

  /// Makes the file, as durably; one that is there already is left as it is.
  static func create(_ path: String, with bytes: [UInt8], mode: mode_t) throws(FileProblem) {
    let new = path + ".new"
    try write(bytes, to: new, mode: mode)
    // Unlike a rename, a link never replaces.
    let linked = unsafe link(new, path)
    let number = errno
    _ = unsafe unlink(new)
    guard linked == 0 else { throw number == EEXIST ? .exists(path: path) : failure(path, number) }
    try flushFolder(of: path)
  }

  private static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(FileProblem) {
    _ = unsafe unlink(path)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw .system(path: path, reason: "\(error)")
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func flushFolder(of path: String) throws(FileProblem) {
    let folder = (path as NSString).deletingLastPathComponent
    try flushFolder(folder.isEmpty ? "." : folder)
  }

  /// Has the names in a folder on disk before it returns.
  static func flushFolder(_ folder: String) throws(FileProblem) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(folder) }
  }

  // What the system's functions are given above are strings that the compiler keeps alive during the call, and a
  // structure of their own type: `unsafe` there says that C takes them as pointers.
  static func failure(_ path: String, _ number: Int32 = errno) -> FileProblem {
    .system(path: path, reason: POSIXErrorCode(rawValue: number).map { "\(POSIXError($0))" } ?? "error \(number)")
  }
}
