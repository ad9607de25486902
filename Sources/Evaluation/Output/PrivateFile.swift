import Foundation
import Glibc
import Imaging

/// Files that show people or say something about them: for their owner only.
public enum PrivateFile {
  /// Writes `bytes` to `path` with mode 0600, whole or not at all: beside its place first, then over whatever was there.
  public static func write(_ bytes: [UInt8], to path: String) throws(EvaluationError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .output("this is no file name") }
    func failure(_ code: CInt) -> EvaluationError { .output("\(printable(path)): \(systemReason(code))") }
    let part = "\(path).\(getpid()).part"
    let descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard fchmod(descriptor, 0o600) == 0, (try? handle.write(contentsOf: Data(bytes))) != nil,
      fsync(descriptor) == 0
    else {
      _ = unsafe unlink(part)
      throw .output("\(printable(path)): cannot be written")
    }
    guard unsafe rename(part, path) == 0 else {
      let code = errno
      _ = unsafe unlink(part)
      throw failure(code)
    }
  }
}
