import ArgumentParser

/// The command line.
@main
struct Overt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overt",
    abstract: "Overt live facial recognition that can prove it kept to its authority.",
    discussion: """
      Nothing is recognised without a live authority: a deployment's, or a trial's on recorded video with consenting volunteers.
      What happened is in a log that anybody can verify. overt scenario tells a whole deployment as a story.

      Exit status: 0 done, 2 wrong use or unusable input, 3 refused by a rule, 4 verification failed.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Installation:",
        subcommands: [
          InitCommand.self, ServeCommand.self, SignInCommand.self, SignOutCommand.self, OfficerCommand.self,
          TrainingCommand.self, PolicyCommand.self, EvaluationCommand.self,
        ]),
      CommandGroup(
        name: "Deployments:",
        subcommands: [
          DeploymentCommand.self, WatchlistCommand.self, BlueListCommand.self, RunCommand.self, AlertCommand.self,
          HoldCommand.self,
          EraseCommand.self, AgreementCommand.self, ScenarioCommand.self,
        ]),
      CommandGroup(
        name: "The log:", subcommands: [LedgerCommand.self, VerifyCommand.self, WitnessCommand.self]),
      CommandGroup(
        name: "Trials and pictures:",
        subcommands: [TrialCommand.self, DemoCommand.self, FacesCommand.self, CompareCommand.self, ModelsCommand.self]),
    ])

  /// Runs a command and ends with the status that its outcome has.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
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
