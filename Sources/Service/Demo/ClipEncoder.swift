import Foundation
import Imaging

/// Turns raw frames into an H.264 file with the `ffmpeg` program. The file appears under its name when it is complete,
/// and not before.
final class ClipEncoder {
  private let path: String
  private let part: String
  private let process = Process()
  private let input = Pipe()
  private let complaints = Pipe()

  /// Starts the program.
  ///
  /// - Parameter environment: where PATH is looked up.
  init(
    path: String, width: Int, height: Int, rate: Int, environment: [String: String]
  ) throws(DemoError) {
    guard let program = Self.program("ffmpeg", environment) else {
      throw .unusable("the program ffmpeg, which makes the clip, is not installed (Debian: apt-get install ffmpeg)")
    }
    self.path = path
    part = "\(path).\(UUID().uuidString.prefix(8)).part"
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      ["-nostdin", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "\(width)x\(height)"]
      + ["-r", "\(rate)", "-i", "pipe:0", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20"]
      // One thread, so that the file does not depend on the number of processors.
      + ["-pix_fmt", "yuv420p", "-threads", "1", "-fflags", "+bitexact", "-flags:v", "+bitexact"]
      + ["-movflags", "+faststart", "-f", "mp4", part]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaints
    do {
      try process.run()
    } catch {
      throw .unusable("the program \(printable(program)) cannot be started")
    }
  }

  /// Adds a frame: red, green and blue, row after row.
  func add(_ frame: [UInt8]) throws(DemoError) {
    // If the program has ended, writing to it must fail and not end this one.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, before) }
    do {
      try input.fileHandleForWriting.write(contentsOf: Data(frame))
    } catch {
      throw failure()
    }
  }

  /// Completes the file and gives it its name.
  func finish() throws(DemoError) {
    try? input.fileHandleForWriting.close()
    let words = remarks()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      discard()
      throw .unusable("ffmpeg could not make the clip: \(words)")
    }
    do {
      try FileManager.default.moveItem(atPath: part, toPath: path)
    } catch {
      discard()
      // Another run may have made the same clip meanwhile.
      guard isFolder(path) == false else { throw .unusable("\(printable(path)): cannot be written") }
    }
  }

  /// Ends the program and removes what it has written.
  func abandon() {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    discard()
  }

  private func failure() -> DemoError {
    try? input.fileHandleForWriting.close()
    let words = remarks()
    process.waitUntilExit()
    discard()
    return .unusable("ffmpeg could not make the clip: \(words)")
  }

  /// What the program had to complain about: the last line. It ends at its first error, so the pipe cannot fill up
  /// while nobody reads it.
  private func remarks() -> String {
    let data = (try? complaints.fileHandleForReading.readToEnd()) ?? nil
    let lines = String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n")
    return printable(String(lines.last ?? "it gave no reason"))
  }

  private func discard() {
    try? FileManager.default.removeItem(atPath: part)
  }

  private static func program(_ name: String, _ environment: [String: String]) -> String? {
    (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) && isFolder($0) == false }
  }
}
