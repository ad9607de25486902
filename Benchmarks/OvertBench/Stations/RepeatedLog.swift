import Disclosure
import Foundation
import Ledger
import Mandate
import Station

/// A long log that keeps every rule: a shipped scenario's deployment again and again, each forty days after the one before
/// and with the next number.
struct RepeatedLog {
  /// The folder it is published in.
  let folder: String
  /// Entries.
  let entries: Int
  /// Public statements among them.
  let statements: Int
  /// Deployments.
  let deployments: Int

  private static let days = 40

  /// Publishes at least so many entries into `folder`.
  init(atLeast wanted: Int, scenario path: String, in folder: String) throws {
    let story = try Scenario(file: path)
    let told = try ScenarioRunner.run(story, in: StationFolder(folder + "/store")) { _ in }.runner.station
    let leaves = try told.allLeaves()
    var hashes = MemoryHashes()
    var all: [[UInt8]] = []
    var statements = 0
    var count = 0
    while all.count < wanted {
      for leaf in leaves {
        guard case .statement(let members) = try LeafKind.read(leaf) else {
          all.append(leaf)
          continue
        }
        // The installation is founded once; everything else happens anew.
        if count > 0, members["event"] == .string("log.founded") { continue }
        all.append(try CanonicalJSON.encode(Self.shifted(.object(members), by: count)))
        statements += 1
      }
      count += 1
    }
    for leaf in all { hashes.append(.leaf(leaf)) }
    self.folder = folder + "/published"
    entries = all.count
    deployments = count
    self.statements = statements
    try Self.publish(all, hashes: hashes, in: self.folder)
  }

  private static func publish(_ leaves: [[UInt8]], hashes: MemoryHashes, in folder: String) throws {
    guard let name = KeyName("bench.example/overt"),
      let key = NoteSigner(name: name, kind: .ed25519, seed: [UInt8](repeating: 7, count: 32)),
      var note = Note(text: Checkpoint(origin: name.text, size: hashes.size, root: hashes.root).text)
    else { return }
    note.signatures.append(try key.sign(note.text, time: 0))
    let signed = try SignedCheckpoint(note, log: key.verifier)
    try LogPublisher(folder: folder, log: key.verifier).publish(signed, hashes: hashes) { range in
      Array(leaves[Int(range.lowerBound)..<Int(range.upperBound)])
    }
  }

  /// The same statement of a later deployment.
  private static func shifted(_ value: JSONValue, by count: Int, name: String = "") -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        Dictionary(uniqueKeysWithValues: members.map { ($0.key, shifted($0.value, by: count, name: $0.key)) }))
    case .array(let values): .array(values.map { shifted($0, by: count) })
    case .integer(let number) where name == "deployment": .integer(number + Int64(count))
    case .string(let text):
      if let instant = Instant(text) {
        .string(instant.adding(.hours(Int64(24 * days * count))).description)
      } else if let local = LocalTime(text),
        let later = LocalTime(day: Day(number: local.day.number + days * count), minute: local.minute)
      {
        .string(later.description)
      } else {
        value
      }
    case .null, .bool, .integer, .number: value
    }
  }
}
