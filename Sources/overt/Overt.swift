import ArgumentParser

/// The command line.
@main
struct Overt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overt",
    abstract: "Overt live facial recognition that can prove it kept to its authority.",
    discussion: """
      Nothing is recognised without a live authority. Here that is a trial: recorded video, consenting volunteers, \
      nothing live. How a deployment is authorised, run, recorded and forgotten is told by overt scenario.

      Exit status: 0 done, 2 wrong use or unusable input, 3 refused by a rule.
      """,
    version: "0.1.0",
    subcommands: [
      TrialCommand.self, DemoCommand.self, FacesCommand.self, CompareCommand.self, ModelsCommand.self,
      ScenarioCommand.self,
    ])

  /// Runs a command and ends with the status that its outcome has.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.tell()
      exit(withError: ExitCode(failure.status))
    } catch {
      // ArgumentParser's own: help asked for ends with 0, wrong use with 2.
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if status == .success {
        print(message)
      } else {
        Standard.error(message)
      }
      exit(withError: status == .success ? status : ExitCode(2))
    }
  }
}
