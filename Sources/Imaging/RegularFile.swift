import Glibc

/// A file opened for reading after it was made sure that it is one, so that no device, pipe or folder is touched.
package struct RegularFile: ~Copyable {
  /// Why a path was not opened.
  package enum Refusal: Error, Equatable {
    /// The system's reason.
    case unreadable(reason: String)
    /// What it is instead: "a folder", "a device", …
    case notAFile(kind: String)
  }

  /// The open descriptor, closed with this value.
  package let descriptor: CInt
  /// The file's size in bytes when it was opened.
  package let size: Int

  /// Opens the file at `path`, symbolic links followed.
  package init(path: String) throws(Refusal) {
    guard !path.isEmpty else { throw .unreadable(reason: "the name is empty") }
    // C would silently stop at a zero byte and open another file.
    guard !path.utf8.contains(0) else { throw .unreadable(reason: "the name contains a zero byte") }
    // Opening a device can already do something to it, so the path is examined first and the descriptor again.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .unreadable(reason: systemReason(errno)) }
    if let kind = Self.kindUnlessRegular(status.st_mode) { throw .notAFile(kind: kind) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(reason: systemReason(errno)) }
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(reason: systemReason(code))
    }
    if let kind = Self.kindUnlessRegular(status.st_mode) {
      close(descriptor)
      throw .notAFile(kind: kind)
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Everything from the current position to the end, or nil if there are more than `maximum` bytes.
  package func readAll(maximum: Int) throws(Refusal) -> [UInt8]? {
    guard size <= maximum else { return nil }
    var data = [UInt8]()
    data.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(reason: systemReason(errno))
      }
      if count == 0 { return data }
      // The file may have grown since its size was taken.
      guard data.count + count <= maximum else { return nil }
      data.append(contentsOf: chunk[..<count])
    }
  }

  /// Hands everything from the current position to the end to `body`, a piece at a time.
  package func forEachPiece(_ body: ([UInt8]) -> Void) throws(Refusal) {
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(reason: systemReason(errno))
      }
      if count == 0 { return }
      body(count == chunk.count ? chunk : Array(chunk[..<count]))
    }
  }

  /// What `mode` stands for when it is not a regular file.
  package static func kindUnlessRegular(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "something else"
    }
  }
}

/// The system's words for an error number, such as "No such file or directory".
package func systemReason(_ code: CInt) -> String {
  var text = [CChar](repeating: 0, count: 128)
  guard unsafe strerror_r(code, &text, text.count) == 0 else { return "error \(code)" }
  return String(upToZero: text)
}

extension String {
  /// The text that C left in a buffer, up to its terminating zero.
  init(upToZero buffer: [CChar]) {
    self = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Whether there is a folder at `path`, symbolic links followed; nil when there is nothing at all.
package func isFolder(_ path: String) -> Bool? {
  var status = stat()
  guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else { return nil }
  return status.st_mode & S_IFMT == S_IFDIR
}
