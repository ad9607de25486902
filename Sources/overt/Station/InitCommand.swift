import ArgumentParser
import Foundation
import Station

/// `overt init`
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an installation: its keys, its log, its two administrators.",
    discussion: """
      Two people are there: each becomes an administrator and is put on record by the other. Each gets an invitation, to be \
      used once within seven days: overt sign-in NAME --invitation CODE.

      Backup: overt.db, keys/master, keys/log and last-signed. Never: ring and keys/anchor, else nothing that was erased is \
      gone. Erasure overwrites keys/anchor in place: on a magnetic disc that destroys it; on flash and in copying file systems \
      an old block may live on until it is reused, and the anchor belongs in a TPM or a key service.
      """)

  @OptionGroup var station: StationOptions
  @Option(help: "Name of the force.") var force: String
  @Option(help: ArgumentHelp("The log's name, such as police.example/overt.", valueName: "name")) var origin: String
  @Option(
    name: .customLong("administrator"),
    help: ArgumentHelp("An administrator, as “Name:handle”; twice.", valueName: "name:handle"))
  var administrators: [String]
  @Option(help: ArgumentHelp("A PostgreSQL database; SQLite in the folder where not given.", valueName: "address"))
  var postgresql: String?
  @Option(help: "The first policy: YAML with the numbers that differ from the built-in one.") var policy: String?
  @Flag(help: "A store for demonstrations: demo certificates and simulated clocks are taken, and the log says so.")
  var demo = false

  func validate() throws {
    guard administrators.count == 2, administrators.allSatisfy({ $0.split(separator: ":").count == 2 }) else {
      throw ValidationError("--administrator is given twice, each time as “Name:handle”")
    }
  }

  mutating func run() async throws {
    let people = administrators.map { text in
      let parts = text.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      return Person(name: parts[0], handle: parts[1])
    }
    let numbers = try policy.map(PolicyCommand.read) ?? .builtIn
    let invitations: [String]
    do throws(StationProblem) {
      let made = try Station.found(
        station.folder, .init(force: force, origin: origin, demo: demo, postgreSQL: postgresql, policy: numbers))
      invitations = try made.nameFounders(people[0], people[1])
    } catch {
      throw Failure(error)
    }
    Standard.output("\(station.folder.path): an installation of \(force)\(demo ? " for demonstrations" : "")")
    for (person, invitation) in zip(people, invitations) {
      Standard.output("invitation for \(person.handle): \(invitation)")
    }
    Standard.output("next: overt sign-in \(people[0].handle) --invitation CODE")
  }
}
