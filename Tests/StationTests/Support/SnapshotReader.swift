import Foundation

/// Another process with an open transaction on a SQLite file, as a backup has one: it sees the old state to the end.
final class SnapshotReader {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Opens the transaction.
  init(_ database: String) throws {
    let script = """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("BEGIN")
      c.execute("SELECT count(*) FROM record").fetchall()
      print("open", flush=True)
      sys.stdin.readline()
      for (bytes,) in c.execute("SELECT ciphertext FROM record"): print(bytes.hex())
      c.close()
      """
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, database]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try output.fileHandleForWriting.close()
    _ = output.fileHandleForReading.availableData
  }

  /// Reads all records that it sees and ends.
  func finish() throws -> [[UInt8]] {
    try input.fileHandleForWriting.write(contentsOf: Data("go\n".utf8))
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map { line in
      let digits = line.compactMap(\.hexDigitValue)
      return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
  }
}
