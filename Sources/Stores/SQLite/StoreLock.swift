import Glibc

/// A file beside a database that one process at a time holds; it says which.
final class StoreLock {
  private let descriptor: CInt

  /// Takes the lock, or says who has it.
  init(path: String) throws(StoreProblem) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .failed("\(path): cannot be opened (error \(errno))") }
    // While another thread starts a program, its child has every file open for a moment, locks included: a lock that
    // nobody holds can look held that long.
    var attempts = 40
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      attempts -= 1
      if attempts > 0 {
        usleep(5_000)
        continue
      }
      var digits = [UInt8](repeating: 0, count: 12)
      let count = pread(descriptor, &digits, digits.count, 0)
      close(descriptor)
      let text = String(decoding: digits.prefix(max(count, 0)).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      throw .held(path: path, process: Int32(text))
    }
    let line = Array("\(getpid())\n".utf8)
    // The number is for people; the lock is what counts.
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, line, line.count, 0)
  }

  deinit {
    close(descriptor)
  }

  /// Makes an empty file that only its owner can read, unless there is one. SQLite gives its logs the same mode.
  static func makePrivateFile(_ path: String) throws(StoreProblem) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed("\(path): cannot be opened (error \(errno))") }
    close(file)
  }
}
