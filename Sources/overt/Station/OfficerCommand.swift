import ArgumentParser
import Ledger
import Mandate

/// `overt officer`
struct OfficerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer", abstract: "Accounts, ranks and roles, granted by two people.",
    subcommands: [
      Add.self, Invite.self, GrantRank.self, GrantRole.self, Confirm.self, Withdraw.self, Remove.self, List.self,
    ])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give somebody an account, and an invitation to sign in.")
    @OptionGroup var station: StationOptions
    @Option(help: "Their name.") var name: String
    @Option(help: "Their name for signing in.") var handle: String

    mutating func run() async throws {
      let officer: OfficerID = try await station.next("officer")
      try await station.perform(.officerAdded(OfficerAdded(officer: officer, name: name, handle: handle)))
      let answer = try await station.ask(["ask": .string("invite"), "officer": .integer(Int64(officer.number))])
      if station.json {
        Standard.output(
          StationOptions.line(
            .object(["officer": .integer(Int64(officer.number)), "invitation": answer["invitation"] ?? .null])))
      } else if case .string(let code) = answer["invitation"] {
        Standard.output("\(officer) \(handle), invitation: \(code)")
      }
    }
  }

  struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Invite somebody to choose a new passphrase.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The officer, such as O7.") var officer: OfficerID

    mutating func run() async throws {
      let answer = try await station.ask(["ask": .string("invite"), "officer": .integer(Int64(officer.number))])
      if case .string(let code) = answer["invitation"] { Standard.output("invitation: \(code)") }
    }
  }

  struct GrantRank: ActCommand {
    static let configuration = CommandConfiguration(commandName: "rank", abstract: "Propose a rank.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The officer, such as O7.") var officer: OfficerID
    @Argument(help: "The rank.") var rank: Rank

    func act() async throws -> Act {
      .grantProposed(
        GrantProposed(
          grant: try await station.next("grant"),
          gives: Grant(officer: officer, kind: .rank, rank: rank, biasAwareness: false)))
    }
  }

  struct GrantRole: ActCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: "Propose a role.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The officer, such as O7.") var officer: OfficerID
    @Argument(help: "The role.") var role: Role

    func act() async throws -> Act {
      .grantProposed(
        GrantProposed(
          grant: try await station.next("grant"),
          gives: Grant(officer: officer, kind: .role, role: role, biasAwareness: false)))
    }
  }

  struct Confirm: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Confirm what somebody else proposed.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The grant, such as G3.") var grant: GrantID

    func act() async throws -> Act { .grantConfirmed(GrantConfirmed(grant: grant)) }
  }

  struct Withdraw: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Withdraw a rank, a role or training.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The grant, such as G3.") var grant: GrantID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .grantWithdrawn(GrantWithdrawn(grant: grant, reasons: reasons)) }
  }

  struct Remove: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Close an account.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The officer, such as O7.") var officer: OfficerID
    @Option(help: "Why.") var reasons: String

    func act() async throws -> Act { .officerRemoved(OfficerRemoved(officer: officer, reasons: reasons)) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List accounts and open grants.")
    @OptionGroup var station: StationOptions

    mutating func run() async throws {
      let rows = try await station.view("officers")["officers"]
      Table(["officer", "handle", "rank", "roles", "training", "open"]).print(rows, json: station.json)
      let grants = try await station.view("grants")["grants"]
      if case .array(let open) = grants, !open.isEmpty {
        if !station.json { Standard.output("\nwaiting for a second person:") }
        Table(["grant", "gives"]).print(grants, json: station.json)
      }
    }
  }
}

/// `overt training`
struct TrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training", abstract: "Training by role.", subcommands: [Add.self])

  struct Add: ActCommand {
    static let configuration = CommandConfiguration(abstract: "Propose training; somebody else confirms it.")
    @OptionGroup var station: StationOptions
    @Argument(help: "The officer, such as O7.") var officer: OfficerID
    @Option(help: "The role.") var role: Role
    @Option(help: ArgumentHelp("The last day on which it stands.", valueName: "date")) var until: Day
    @Flag(help: "It includes awareness of unconscious bias.") var biasAwareness = false

    func act() async throws -> Act {
      .grantProposed(
        GrantProposed(
          grant: try await station.next("grant"),
          gives: Grant(officer: officer, kind: .training, role: role, until: until, biasAwareness: biasAwareness)))
    }
  }
}
