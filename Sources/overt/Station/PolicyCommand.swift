import ArgumentParser
import Foundation
import Ledger
import Mandate
import Station

/// `overt policy`
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The numbers that every deployment is judged by.",
    subcommands: [Show.self, Check.self, Propose.self, Adopt.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the policy in force and what is proposed.")
    @OptionGroup var station: StationOptions

    mutating func run() async throws {
      let view = try await station.view("policy")
      if station.json { return Standard.output(StationOptions.line(.object(view))) }
      if case .object(let numbers) = view["policy"] {
        let width = numbers.keys.map(\.count).max() ?? 0
        for (name, value) in numbers.sorted(by: { $0.key < $1.key }) {
          Standard.output("\(name)\(String(repeating: " ", count: width - name.count))  \(Table.text(value))")
        }
      }
      if case .array(let open) = view["proposals"], !open.isEmpty {
        Standard.output("\nproposed, waiting for a second member:")
        Table(["policy", "numbers"]).print(.array(open), json: false)
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether a policy keeps to the floors; changes nothing.")
    @Argument(help: "YAML with the numbers that differ from the built-in policy.") var file: String

    func run() throws {
      let policy = try PolicyCommand.read(file)
      for laxity in policy.laxities {
        Standard.error("\(file): \(laxity.field) is \(laxity.value); it may be \(laxity.limit)")
      }
      guard policy.laxities.isEmpty else { throw ExitCode(3) }
      Standard.output("\(file): version \(policy.version) keeps to every floor")
    }
  }

  struct Propose: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Propose a policy to the Strategic Board.")
    @OptionGroup var station: StationOptions
    @Argument(help: "YAML with the numbers that differ from the built-in policy.") var file: String

    func act() async throws -> Act {
      .policyProposed(
        PolicyProposed(policy: try await station.next("policy"), numbers: try PolicyCommand.read(file)))
    }
  }

  struct Adopt: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Adopt what another member proposed.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The proposal, such as P1.") var policy: PolicyID

    func act() async throws -> Act { .policyConfirmed(PolicyConfirmed(policy: policy)) }
  }

  static func read(_ file: String) throws -> Policy {
    do {
      return try PolicyFile.read(try TextFile.read(file), name: file)
    } catch let problem as StationProblem {
      throw Failure(problem)
    }
  }
}
