import Foundation

/// A camera of a test's own: GStreamer's RTSP server with recordings in it, ended with this object.
public final class TestCamera: @unchecked Sendable {
  // All that changes is guarded by the test that owns the camera: it is used from one thread at a time.
  /// The port that it listens at.
  public private(set) var port: Int
  private let arguments: [String]
  private let password: String?
  private var child: pid_t = 0
  private var guardian: CInt = -1

  /// Starts a camera that plays each file under its name, and waits until clients may come.
  public init(
    _ files: [String: String], credentials: (user: String, password: String)? = nil, once: Bool = false
  ) throws {
    arguments =
      (credentials.map { ["--user", $0.user] } ?? []) + (once ? ["--once"] : [])
      + files.map { "\($0.key)=\($0.value)" }
    password = credentials?.password
    port = 0
    try start()
  }

  deinit { kill() }

  /// The address of what it plays as `name`.
  public func url(_ name: String = "cam") -> String { "rtsp://127.0.0.1:\(port)/\(name)" }

  /// Ends it at once, as when somebody pulls the plug.
  public func kill() {
    guard child > 0 else { return }
    Glibc.kill(child, SIGKILL)
    Glibc.kill(child, SIGCONT)
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    close(guardian)
    child = 0
  }

  /// Stops it without closing anything, as when its processor hangs.
  public func freeze() { Glibc.kill(child, SIGSTOP) }

  /// Lets it go on.
  public func thaw() { Glibc.kill(child, SIGCONT) }

  /// Lets its pictures stop while its connections stay, and a second time go on.
  public func toggle() { Glibc.kill(child, SIGUSR1) }

  /// Starts it again at the same port, if it was killed, with these arguments or those from before.
  public func start(_ files: [String: String]? = nil) throws {
    let own = files.map { $0.map { "\($0.key)=\($0.value)" } } ?? arguments
    let command =
      ["/usr/bin/python3", "-W", "ignore", Repository.path("scripts/peers/rtsp_server.py"), "--guarded"]
      + ["--port", String(port)] + own
    let (output, input) = (try Socket.pipe(), try Socket.pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)
    var words = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    let failure = posix_spawn(&child, command[0], &actions, nil, &words, environ)
    close(input.read)
    close(output.write)
    guardian = input.write
    guard failure == 0 else { throw Failure("the camera cannot be started: error \(failure)") }
    if let password {
      let line = Array((password + "\n").utf8)
      _ = write(guardian, line, line.count)
    }
    var said = [UInt8]()
    var byte: UInt8 = 0
    while read(output.read, &byte, 1) == 1, byte != 10 { said.append(byte) }
    close(output.read)
    let line = String(decoding: said, as: UTF8.self)
    guard line.hasPrefix("ready "), let port = Int(line.dropFirst(6)) else {
      throw Failure("the camera did not start (scripts/setup --referees installs what it needs): \(line)")
    }
    self.port = port
  }

  /// Why there is no camera.
  public struct Failure: Error, CustomStringConvertible {
    /// Why, in one line.
    public let description: String
    /// A failure in these words.
    public init(_ description: String) { self.description = description }
  }
}
