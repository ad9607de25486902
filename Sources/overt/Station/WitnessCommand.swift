import ArgumentParser
import Foundation
import Ledger
import Web

/// `overt witness`
struct WitnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "Run a witness that an oversight body keeps: it cosigns only what extends what it cosigned before.",
    discussion: """
      The folder holds the witness's key and what it remembers of each log; both outlive a crash. The key is made at the first \
      start; its public side is printed, and goes into trust files. Logs post to /add-checkpoint (C2SP tlog-witness).
      """)

  @Argument(help: "The witness's folder.") var folder: String
  @Option(help: "The witness's name, for its first start.") var name: String?
  @Option(help: ArgumentHelp("A log to witness, by its vkey or the file that holds it.", valueName: "vkey|file"))
  var log: [String]
  @Option(help: "The address to listen at.") var host = "127.0.0.1"
  @Option(help: "The port to listen at.") var port = 7_380

  func validate() throws {
    guard !log.isEmpty else { throw ValidationError("--log names at least one log") }
    guard 0...65_535 ~= port else { throw ValidationError("--port takes 0 to 65535") }
  }

  mutating func run() async throws {
    let logs = try log.map { text throws -> Verifier in
      let line = FileManager.default.fileExists(atPath: text) ? try TextFile.read(text) : text
      do {
        return try Verifier(vkey: line.trimmingCharacters(in: .whitespacesAndNewlines))
      } catch {
        throw Failure("overt: --log: \(text): \(error)")
      }
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = "\(folder)/key"
      let key: NoteSigner
      if FileManager.default.fileExists(atPath: path) {
        key = try SigningKeyFile.read(path)
      } else {
        guard let name, let keyName = KeyName(name) else {
          throw Failure("overt: \(folder): is new; --name says what the witness is called")
        }
        var random = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        key = try SigningKeyFile.create(path, name: keyName, kind: .cosignature, seed: seed)
      }
      Standard.output(key.verifier.vkey)
      let witness = try Witness(key: key, logs: logs, folder: "\(folder)/logs")
      try await WitnessServer(witness, host: host, port: port, time: { UInt64(Date().timeIntervalSince1970) })
        .run { port in Standard.error("overt: witness listening on port \(port)") }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("overt: \(folder): \(error)")
    }
  }
}
