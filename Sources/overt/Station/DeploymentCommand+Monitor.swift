import ArgumentParser
import Foundation
import Imaging
import Ledger
import Mandate

extension DeploymentCommand {
  struct Monitor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how a deployment goes: false alerts, cameras, flags, what is overdue.",
      discussion: """
        The False Alert Rate stands by both denominators, faces seen and alerts, with bounds that may be looked at as often as one \
        likes: over the whole deployment each is wrong at any time in at most one case of twenty. Figures by group, where officers \
        recorded one, are shown to an auditor, with “too few to say” below ten false alerts. Drift compares quality and scores, \
        counted in fixed bins, with the evaluation.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Flag(help: "Show it again and again, until it has ended.") var watch = false
    @Option(help: ArgumentHelp("Seconds between looks.", valueName: "s")) var every = 2.0

    func validate() throws {
      guard every.isFinite, 0.2...3_600 ~= every else { throw ValidationError("--every takes 0.2 to 3600 seconds") }
    }

    mutating func run() async throws {
      let question = deployment.number
      while true {
        let view = View(try await station.view("monitor", ["deployment": .integer(Int64(question))]))["monitor"]
        if station.json {
          if let value = view.value { Standard.output(StationOptions.line(value)) }
        } else {
          let lines = MonitorText(view).lines
          // Over what was there: home, each line to its end, the rest below.
          if watch && Standard.outputIsTerminal {
            Standard.output("\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\n") + "\u{1B}[J")
          } else {
            lines.forEach { Standard.output($0) }
          }
        }
        guard watch, !view["endedAt"].isThere else { return }
        try await Task.sleep(for: .seconds(every))
      }
    }
  }
}

extension DeploymentCommand {
  struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write how a deployment went as one page, for a chief officer and for a statistician.",
      discussion: """
        Writes report.html, which needs nothing from elsewhere, and report.json with the same figures. Nobody's name or picture is \
        in them. Figures by group are in an auditor's report only.
        """)
    @OptionGroup var station: StationOptions
    @Argument(help: "The deployment, such as D7.") var deployment: DeploymentID
    @Option(help: ArgumentHelp("The folder that they are written into.", valueName: "dir")) var out: String

    mutating func run() async throws {
      let question = ["deployment": JSONValue.integer(Int64(deployment.number))]
      let view = View(try await station.view("monitor", question))["monitor"]
      guard let value = view.value else { throw Failure("overt: the station says nothing of D\(deployment.number)") }
      try EvaluateFiles.report(
        json: StationOptions.line(value), html: DeploymentReport(view).html, folder: out)
      Standard.output("\(printable(out))/report.html")
    }
  }
}
