import Foundation

/// A cable between the recogniser and a camera's stand-in that can be pulled and plugged in again; see
/// `scripts/peers/tcp_gate.py`.
final class Cable: Sendable {
  /// The port at this end.
  let port: Int
  private let process: Process
  private let input: Pipe

  /// A cable to the stand-in at a port.
  init(to target: Int) throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["\(Places.root)/scripts/peers/tcp_gate.py", String(target)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let port = Int(words[1]) else {
      process.terminate()
      throw Peer.Failure(description: "the cable's program did not start: \(line)")
    }
    self.port = port
    self.process = process
    self.input = input
  }

  deinit { process.terminate() }

  /// Pulls it; a second time plugs it in.
  func toggle() { kill(process.processIdentifier, SIGUSR1) }
}
