import ArgumentParser

/// `overt deployment`
struct DeploymentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deployment", abstract: "A deployment, from application to closing.",
    subcommands: [
      Draft.self, Submit.self, Consult.self, Veto.self, Mitigate.self, Authorise.self, Refuse.self, ReviewUrgency.self,
      Notice.self, WaiveNotice.self, Roster.self, Brief.self, Check.self, Start.self, ReviewNecessity.self,
      Monitor.self, Pause.self, Resume.self, Halt.self, End.self, Cancel.self, Publish.self, Report.self, Review.self,
      CompleteAction.self, Replayed.self,
      Close.self, Show.self, List.self,
    ])
}
