import Foundation

/// A lock that one program at a time can hold; the system takes it back when the program ends, however it ends.
struct FileLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `held` when somebody else has it.
  init(_ path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DurableFile.failure(path) }
    // While another thread starts a program, its child has every file open for a moment, locks included: a lock that
    // nobody holds can look held that long.
    var attempts = 40
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      attempts -= 1
      guard number == EWOULDBLOCK, attempts > 0 else {
        close(descriptor)
        throw number == EWOULDBLOCK ? .held(path: path) : DurableFile.failure(path, number)
      }
      usleep(5_000)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
