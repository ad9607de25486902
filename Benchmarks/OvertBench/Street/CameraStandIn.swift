import Foundation

/// Stands in for cameras: GStreamer's RTSP server on this machine, playing a clip round and round, started and disturbed by
/// a benchmark.
final class CameraStandIn: Sendable {
  /// The port of its addresses.
  let port: Int
  private let process: Process
  private let input: Pipe

  /// Starts one.
  ///
  /// - Parameters:
  ///   - copies: how many addresses it has: `cam1` … `camN`.
  ///   - core: the processor core that it keeps to, or any.
  init(playing clip: String, copies: Int, port: Int = 0, core: Int? = nil) throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    let server = [
      "/usr/bin/python3", "-W", "ignore", "\(Places.root)/scripts/peers/rtsp_server.py", "--guarded", "--port",
      String(port), "--copies", String(copies), "cam=\(clip)",
    ]
    let command = (core.map { ["/usr/bin/taskset", "-c", String($0)] } ?? []) + server
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), let first = byte.first, first != 10 {
      line.append(first)
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 2, words[0] == "ready", let port = Int(words[1]) else {
      process.terminate()
      throw Peer.Failure(description: "the RTSP server did not start; scripts/setup --referees installs what it needs")
    }
    self.port = port
    self.process = process
    self.input = input
  }

  deinit { end() }

  /// The addresses of its copies.
  func addresses(_ count: Int) -> [String] { (1...max(1, count)).map { "rtsp://127.0.0.1:\(port)/cam\($0)" } }

  /// Stops it without closing anything, as when a camera hangs.
  func freeze() { kill(process.processIdentifier, SIGSTOP) }
  /// Lets it go on.
  func thaw() { kill(process.processIdentifier, SIGCONT) }
  /// Lets its pictures stop while its connections stay; a second time lets them go on.
  func toggle() { kill(process.processIdentifier, SIGUSR1) }

  /// Ends it at once, as when somebody pulls the plug.
  func end() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
