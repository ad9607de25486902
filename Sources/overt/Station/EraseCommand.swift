import ArgumentParser
import Ledger
import Mandate

/// `overt erase`
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase what has to be forgotten. From here there is no return.",
    discussion: """
      --due erases what the retention schedule says is due now; --deployment erases watchlist, alerts and engagements of a \
      deployment that has ended, at once. What is held stays. --list changes nothing and says what is due when.
      """)
  @OptionGroup var station: StationOptions
  @Flag(help: "Everything that is due.") var due = false
  @Option(help: "A deployment that has ended, such as D7.") var deployment: DeploymentID?
  @Flag(help: "Say what is due when.") var list = false

  func validate() throws {
    guard [due, deployment != nil, list].count(where: { $0 }) == 1 else {
      throw ValidationError("give one of --due, --deployment and --list")
    }
  }

  mutating func run() async throws {
    if list {
      return Table(["deployment", "retention", "due"])
        .print(try await station.view("erasures")["erasures"], json: station.json)
    }
    var question: [String: JSONValue] = ["ask": .string("erase")]
    if let deployment { question["deployment"] = .integer(Int64(deployment.number)) }
    Table(["deployment", "retention", "records"]).print(try await station.ask(question)["erased"], json: station.json)
  }
}
