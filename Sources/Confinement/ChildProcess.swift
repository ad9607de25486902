import CConfine
import Glibc
import Synchronization

/// A process of one's own at the other end of a socket.
public final class ChildProcess: Sendable {
  /// How a process ended.
  public enum End: Hashable, Sendable {
    /// With an exit status.
    case exited(Int)
    /// By a signal; whether the system wrote a core dump.
    case signalled(Int, dumped: Bool)
  }

  /// Its number.
  public let number: Int32
  /// This end of the socket.
  public let socket: MessageSocket
  private let ended = Mutex<End?>(nil)

  private init(number: Int32, socket: MessageSocket) {
    self.number = number
    self.socket = socket
  }

  /// Starts a program with a socket as its standard input, and nothing else of this process but standard error.
  ///
  /// - Parameters:
  ///   - arguments: all, the program's name first; they are seen by everybody on the machine.
  ///   - environment: all of it.
  ///   - limit: the largest message taken from it, in bytes.
  public static func start(
    _ program: String, arguments: [String], environment: [String: String], limit: Int
  ) throws(ConfinementProblem) -> ChildProcess {
    var (here, there): (Int32, Int32) = (-1, -1)
    var wrong = overt_socket_pair(&here, &there)
    guard wrong == 0 else { throw .refused("a pair of sockets", errno: wrong) }
    var number: pid_t = 0
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    wrong = withStrings(arguments) { arguments in
      withStrings(variables) { variables in overt_spawn(program, arguments, variables, there, &number) }
    }
    Glibc.close(there)
    guard wrong == 0 else {
      Glibc.close(here)
      throw .refused("starting \(program)", errno: wrong)
    }
    return ChildProcess(number: number, socket: MessageSocket(descriptor: here, limit: limit))
  }

  deinit {
    end(by: SIGKILL)
    socket.end()
    _ = wait()
  }

  /// How it ended; `nil` while it runs.
  public var end: End? { collect(waiting: false) }

  /// Waits for its end.
  public func wait() -> End? { collect(waiting: true) }

  /// Ends it at once.
  public func kill() { end(by: SIGKILL) }

  /// Sends it a signal, unless it has ended.
  public func end(by signal: Int32) {
    // Under the lock: the number of a process that was collected may be another's by now.
    ended.withLock { if $0 == nil { _ = Glibc.kill(number, signal) } }
  }

  private func collect(waiting: Bool) -> End? {
    if waiting {
      // Not under the lock: a process that is waited for can still be killed.
      var information = siginfo_t()
      while waitid(P_PID, id_t(number), &information, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    }
    return ended.withLock { ended in
      if let ended { return ended }
      var status: Int32 = 0
      guard overt_collect(number, false, &status) == 1 else { return nil }
      let signal = status & 0x7F
      ended = signal == 0 ? .exited(Int(status >> 8) & 0xFF) : .signalled(Int(signal), dumped: status & 0x80 != 0)
      return ended
    }
  }
}
