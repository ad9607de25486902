import ArgumentParser
import Foundation
import Ledger
import Station

/// `overt sign-in`
struct SignInCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-in",
    abstract: "Sign in with passphrase and one-time code.",
    discussion: """
      With --invitation you choose a passphrase of at least twelve characters and get the secret for your authenticator; then \
      sign in without it. Passphrase and code are asked for, or read line by line from standard input.
      """)

  @OptionGroup var station: StationOptions
  @Argument(help: "Your name for signing in.") var handle: String
  @Option(help: "The invitation that an administrator gave you.") var invitation: String?

  mutating func run() async throws {
    if let invitation { return try await enrol(invitation) }
    let passphrase = try Prompt.secret("Passphrase")
    let code = try Prompt.line("One-time code")
    let answer = try await station.ask(
      [
        "ask": .string("sign-in"), "handle": .string(handle), "passphrase": .string(passphrase),
        "code": .string(code.filter { !$0.isWhitespace }),
      ], signedIn: false)
    guard case .string(let token) = answer["session"], case .string(let until) = answer["until"] else {
      throw Failure("overt: the station gave no session")
    }
    let file = station.sessionFile
    try? FileManager.default.removeItem(atPath: file)
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data((token + "\n").utf8), attributes: [.posixPermissions: 0o600])
    else { throw Failure("overt: \(file) cannot be written") }
    Standard.output("signed in as \(handle) until \(until) at the latest")
  }

  private func enrol(_ invitation: String) async throws {
    let passphrase = try Prompt.secret("New passphrase")
    if try Prompt.secret("New passphrase again") != passphrase { throw Failure("overt: the two are not the same") }
    let answer = try await station.ask(
      [
        "ask": .string("enrol"), "handle": .string(handle), "invitation": .string(invitation),
        "passphrase": .string(passphrase),
      ], signedIn: false)
    if station.json { return Standard.output(StationOptions.line(.object(answer))) }
    guard case .string(let secret) = answer["secret"], case .string(let address) = answer["address"] else {
      throw Failure("overt: the station gave no secret")
    }
    Standard.output("secret for your authenticator: \(secret)")
    Standard.output(address)
    Standard.output("It is not shown again. Now sign in: overt sign-in \(handle)")
  }
}

/// `overt sign-out`
struct SignOutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sign-out", abstract: "End your session.")
  @OptionGroup var station: StationOptions

  mutating func run() async throws {
    _ = try await station.ask(["ask": .string("sign-out")])
    try? FileManager.default.removeItem(atPath: station.sessionFile)
  }
}
