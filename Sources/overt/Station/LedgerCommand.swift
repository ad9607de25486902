import ArgumentParser
import Foundation
import Ledger
import Mandate
import Station

/// `overt ledger`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "The log: check it, publish it, prove an entry.",
    subcommands: [Check.self, Export.self, Proof.self, Bundle.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare the database with itself and with what was signed; name the first bad index.")
    @OptionGroup var station: StationOptions

    mutating func run() async throws {
      let log = try await station.ask(["ask": .string("log")], signedIn: false)
      let answer = try await station.ask(["ask": .string("check")], signedIn: false)
      if station.json { Standard.output(StationOptions.line(.object(answer))) }
      if case .integer(let index) = answer["index"] {
        throw Failure("overt: the database does not fit the log from entry \(index) on", status: 4)
      }
      if log["behind"] == .bool(true) {
        throw Failure("overt: log-behind: the database does not extend what was signed", status: 4)
      }
      if !station.json {
        Standard.output(
          "\(Table.text(answer["size"])) entries, \(Table.text(log["signed"])) of them signed: database and log agree")
        if case .object(let words) = log["witnesses"] {
          for (name, word) in words.sorted(by: { $0.key < $1.key }) {
            Standard.output("witness \(name): \(Table.text(word))")
          }
        }
      }
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Publish the log as static files: checkpoint, tile/… and vkey.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The folder.") var folder: String

    mutating func run() async throws {
      let path = URL(fileURLWithPath: folder).path
      let answer = try await station.ask(["ask": .string("export"), "folder": .string(path)])
      if station.json { return Standard.output(StationOptions.line(.object(answer))) }
      Standard.output("\(folder): \(Table.text(answer["size"])) entries; check it with: overt verify \(folder)")
    }
  }

  struct Proof: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the proof that an entry is in the log (C2SP tlog-proof).")
    @OptionGroup var station: StationOptions
    @Argument(help: "The entry's index, from 0.") var index: Int

    mutating func run() async throws {
      let answer = try await station.ask(["ask": .string("proof"), "index": .integer(Int64(index))])
      guard case .string(let proof) = answer["proof"] else { return }
      Standard.output(String(proof.dropLast(proof.hasSuffix("\n") ? 1 : 0)))
    }
  }

  struct Bundle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open what can be opened for an oversight body, and put on record that it was.",
      discussion: "The file holds personal data. Hand it over as evidence is handed over.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The file to write.") var file: String
    @Option(help: "To whom it is given.") var recipient: String

    mutating func run() async throws {
      let path = URL(fileURLWithPath: file).path
      let answer = try await station.ask([
        "ask": .string("bundle"), "deployment": .integer(Int64(deployment.number)), "file": .string(path),
        "recipient": .string(recipient),
      ])
      if !station.json { Standard.output("\(file): \(Table.text(answer["entries"])) entries opened") }
    }
  }
}
