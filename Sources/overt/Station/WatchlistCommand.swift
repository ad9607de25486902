import ArgumentParser
import Crypto
import Faces
import Foundation
import Imaging
import Ledger
import Mandate
import Station

/// `overt watchlist`
struct WatchlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist", abstract: "The watchlist of a deployment.",
    subcommands: [Build.self, Approve.self, Freeze.self, Withdraw.self, Show.self, Provenance.self, Export.self])

  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the watchlist from a manifest.",
      discussion: """
        The manifest is a CSV file with the columns \(Manifest.columns.joined(separator: ",")); docs/watchlist.csv is one. Several rows of one reference are \
        several photographs of one person. Every image goes through the quality gate of the model pack; one that does not pass is \
        refused watchlist-quality, and its line is told. Building again replaces the list; the ages of its entries stay what they \
        are.
        """)
    @OptionGroup var station: StationOptions
    @OptionGroup var models: ModelOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The manifest.") var manifest: String

    mutating func run() async throws {
      let path = URL(fileURLWithPath: manifest).path
      // Nobody waits for the networks only to hear that they are not signed in.
      _ = try await station.view("me")
      let passed = try WatchlistGate(models: models).passed(path)
      let answer = try await station.ask([
        "ask": .string("watchlist"), "step": .string("build"), "deployment": .integer(Int64(deployment.number)),
        "manifest": .string(path), "passed": .array(passed.map { .string($0) }),
      ])
      if station.json { return Standard.output(StationOptions.line(.object(answer))) }
      Standard.output("\(Table.text(answer["people"])) people, \(Table.text(answer["images"])) images")
    }
  }

  struct Approve: ActCommand {
    static let configuration = CommandConfiguration(abstract: "As second approver, approve the entries that name you.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    func act() async throws -> Act { .watchlistApproved(WatchlistApproved(deployment: deployment)) }
  }

  struct Freeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Freeze the watchlist for use.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    mutating func run() async throws {
      try await station.perform([
        "ask": .string("watchlist"), "step": .string("freeze"), "deployment": .integer(Int64(deployment.number)),
      ])
    }
  }

  struct Withdraw: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take somebody off the watchlist, which is always allowed.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Argument(help: "The entry, such as E4.") var entry: EntryID
    @Option(help: "Its category.") var category: CategoryCode

    func act() async throws -> Act {
      .entryWithdrawn(EntryWithdrawn(deployment: deployment, entry: entry, category: category))
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the watchlist.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID

    mutating func run() async throws {
      let view = try await station.view("watchlist", ["deployment": .integer(Int64(deployment.number))])
      guard case .object(let list) = view["watchlist"] else { return }
      if !station.json {
        Standard.output(
          "\(Table.text(list["people"])) people, \(list["frozen"] == .bool(true) ? "frozen" : "not frozen"), oldest extraction \(Table.text(list["oldestExtraction"]))"
        )
      }
      Table(["entry", "category", "reference", "images"]).print(list["entries"], json: station.json)
    }
  }

  struct Provenance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "As information officer, answer whether a reference was on a list.",
      discussion:
        "Kept for the records period, also after the list is erased: reference, list, category and date; no image.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The force's own reference.") var reference: String

    mutating func run() async throws {
      let answer = try await station.ask(["ask": .string("provenance"), "reference": .string(reference)])
      Table(["deployment", "category", "frozenAt"]).print(answer["provenance"], json: station.json)
    }
  }

  struct Export: ActCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that images of the watchlist are given to a partner.",
      discussion: """
        Refused unless an agreement in force expressly permits facial recognition and is endorsed at headquarters. What is given \
        goes by the agreement's own channel; this program writes no watchlist to a file.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: "The agreement, such as I1.") var agreement: AgreementID
    @Option(help: "How many images.") var images: Int
    @Option(help: "The data set.") var dataset: DatasetCode
    @Option(help: "For which purpose of the agreement.") var purpose: String
    @Option(help: "To whom.") var recipient: String

    func act() async throws -> Act {
      .imagesDisclosed(
        ImagesDisclosed(
          agreement: agreement, images: images, dataset: dataset, purpose: purpose, recipient: recipient))
    }
  }
}
