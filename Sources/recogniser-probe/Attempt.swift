import CAttempts

/// What a confined process is made to try, so that a test sees it refused.
enum Attempt: String, CaseIterable, Sendable {
  case create, write, read, truncate, execute, fork, trace, readMemory, signal, schedule, unixSocket, tcp, coreLimit,
    listen, ioUring

  /// Tries it; `nil` when it succeeded, else the number of the error that refused it.
  ///
  /// - Parameters:
  ///   - path: what is opened, executed or connected to.
  ///   - number: the process or port.
  func refusal(path: String, number: Int32) -> Int32? {
    let result =
      switch self {
      case .create: overt_try_create(path)
      case .write: overt_try_open_for_writing(path)
      case .read: overt_try_read(path)
      case .truncate: overt_try_truncate(path)
      case .execute: overt_try_execute(path)
      case .fork: overt_try_fork()
      case .trace: overt_try_trace(number)
      case .readMemory: overt_try_read_memory(number)
      case .signal: overt_try_signal(number)
      case .schedule: overt_try_schedule(number)
      case .unixSocket: overt_try_unix_socket(path)
      case .tcp: overt_try_tcp(UInt16(truncatingIfNeeded: number))
      case .coreLimit: overt_try_raise_core_limit()
      case .listen: overt_try_listen()
      case .ioUring: overt_try_io_uring()
      }
    return result == 0 ? nil : result
  }
}
