import Foundation
import TestSupport
import Testing

/// An oversight body runs a witness beside a station that serves.
@Suite("A witness that an oversight body keeps", .serialized)
struct WitnessTests {
  @Test(
    "it cosigns, is killed and goes on from what it knew; unreachable it delays nothing and shows; below quorum is said"
  )
  func story() throws {
    let here = try Installation(models: Repository.path("models"))
    let key = try vkey(of: here)
    var witness = try start(here, key: key, port: 0)
    let (name, address) = try (#require(witness.lines.first), "http://127.0.0.1:\(port(of: witness))")
    let trust = try here.folder.write(
      "log \(key)\nwitness board \(name) \(address)\nquorum board\n", to: "trust")
    try FileManager.default.copyItem(atPath: trust, toPath: here.store + "/witnesses")

    try here.serve()
    let first = try cosigned(here)
    #expect(try verify(here, trust: trust).contains("cosigned by board, which is enough"))

    // Killed, and started again with what it wrote before it answered: it asks for a proof from there on.
    witness.kill()
    #expect(try witness.status() == 128 + 9)
    witness = try start(here, key: key, port: port(of: address))
    try here.hire("third", "Cy Third")
    #expect(try cosigned(here, beyond: first) > first)

    // Gone: a command is answered all the same, and the log's state says what became of the witness.
    witness.terminate()
    _ = try witness.status()
    let begun = Date()
    try here.hire("fourth", "Di Fourth")
    #expect(Date().timeIntervalSince(begun) < 5)
    try wait { try check(here).contains("witness board: unreachable") }
    let lonely = try here(["verify", "--trust", trust, try published(here)], as: nil)
    #expect(lonely.status == 4)
    #expect(lonely.errors.contains("below quorum: cosigned by nobody; not by board"), "\(lonely.errors)")
    try here.stopServing()
  }

  private func start(_ here: Installation, key: String, port: Int) throws -> Background {
    let witness = try Background(
      Overt.program,
      ["witness", here.folder.file("witness"), "--name", "board.example", "--log", key, "--port", "\(port)"],
      environment: here.environment)
    try witness.wait { $0.errors.contains("listening on port") && !$0.lines.isEmpty }
    return witness
  }

  private func port(of witness: Background) throws -> Int {
    try #require(witness.errors.split(separator: " ").last.flatMap { Int($0) })
  }

  private func port(of address: String) throws -> Int {
    try #require(address.split(separator: ":").last.flatMap { Int($0) })
  }

  private func vkey(of here: Installation) throws -> String {
    let folder = try published(here)
    return try String(contentsOfFile: folder + "/vkey", encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  /// A fresh copy of the published log.
  private func published(_ here: Installation) throws -> String {
    let folder = here.folder.file("published-\(UUID().uuidString)")
    try here.done("first", "ledger", "export", folder)
    return folder
  }

  private func verify(_ here: Installation, trust: String) throws -> String {
    let outcome = try here(["verify", "--trust", trust, try published(here)], as: nil)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func check(_ here: Installation) throws -> String {
    try here(["ledger", "check"], as: nil).output
  }

  /// How many entries the witness has cosigned, once that is all of them and more than before.
  private func cosigned(_ here: Installation, beyond before: Int = 0) throws -> Int {
    var entries = 0
    try wait {
      let size = try here.size()
      let text = try check(here)
      guard text.contains("witness board: cosigned \(size) entries"), size > before else { return false }
      entries = size
      return true
    }
    return entries
  }

  private func wait(until holds: () throws -> Bool) throws {
    let end = Date().addingTimeInterval(30)
    while try !holds() {
      guard Date() < end else { throw Command.Failure(description: "it did not come") }
      usleep(100_000)
    }
  }
}
