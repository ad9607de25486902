import ArgumentParser
import Glibc
import Recognition
import Service

/// `overt demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show a Blue List trial on a clip made on the spot.",
    discussion: """
      Makes a clip of people walking past from photographs that come with the pinned packages, puts some of them on a \
      Blue List and runs a trial on it, by the same way as `overt trial`. The clip is kept in the user's cache folder.

      Runs one trial after the other until Ctrl-C. With --once it ends after the first: with exit status 0 if there \
      was exactly one alert for each pass of somebody on the list and none for anybody else, with 1 if not.
      """)

  @Flag(help: "Run once instead of until Ctrl-C, and check what came.")
  var once = false

  @OptionGroup var models: ModelOptions

  /// Seconds between two rounds.
  private static let pause = 2.0

  func run() throws {
    let demo = Demo(
      pictures: try ModelOptions.folder(named: "demo", variable: "OVERT_DEMO"), store: try ModelOptions.store)
    let interruption = DemoInterruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    let material: Demo.Material
    do throws(DemoError) {
      material = try demo.prepare(pack: models.pack, isInterrupted: { interruption.isRequested }, tell: tell)
    } catch {
      Standard.clearProgress()
      if case .interrupted = error { throw Failure("interrupted; no clip was made", status: 128 + SIGINT) }
      throw Failure("overt: \(error)")
    }
    defer { material.discard() }
    Standard.clearProgress()
    introduce(demo, material)
    if once {
      let verdict = try round(demo, material)
      guard verdict.isAsExpected else {
        let lines = ["overt: not as expected:"] + verdict.mistakes.map { "  " + $0 }
        throw Failure(lines.joined(separator: "\n"), status: 1)
      }
    } else {
      try loop(demo, material, until: interruption)
    }
  }

  private func loop(_ demo: Demo, _ material: Demo.Material, until interruption: DemoInterruption) throws {
    var rounds = 0
    var asExpected = 0
    while !interruption.isRequested {
      if try round(demo, material).isAsExpected { asExpected += 1 }
      rounds += 1
      interruption.wait(seconds: Self.pause)
    }
    Standard.output("")
    Standard.output("Ended after \(Figures.plural(rounds, "round")), \(Figures.count(asExpected)) as expected.")
  }

  /// Runs one trial and prints it, with what it should have come to.
  private func round(_ demo: Demo, _ material: Demo.Material) throws -> DemoVerdict {
    let printer = TrialPrinter(json: false)
    var alerts: [DemoAlert] = []
    Standard.output("")
    do {
      let runner = TrialRunner(store: try ModelOptions.store)
      let summary = try runner.run(demo.request(material, pack: models.pack)) { output in
        if case .alert(let alert) = output { alerts.append(DemoAlert(alert)) }
        printer.tell(output)
      }
      printer.tell(summary)
    } catch let error as TrialError {
      Standard.clearProgress()
      throw Failure(error)
    }
    let verdict = DemoVerdict(alerts, cast: demo.cast)
    Standard.output("")
    for line in verdict.lines { Standard.output("  " + line) }
    Standard.output(verdict.isAsExpected ? "All as expected." : "Not as expected.")
    return verdict
  }

  private func introduce(_ demo: Demo, _ material: Demo.Material) {
    Standard.output(
      """
      Demo: a Blue List trial on a clip of people walking past. Their heads come from published photographs in two
      Python packages, all else is drawn. Nobody was filmed, and nobody was asked: the consent that a trial needs is
      declared here for published photographs only. A trial with people needs their own.

      """)
    for person in demo.cast.people {
      let passes = demo.cast.passes.filter { $0.person == person }.count
      let often = passes == 1 ? "once" : passes == 2 ? "twice" : "\(passes) times"
      Standard.output("  \(person.identity) walks past \(often). \(describe(person))")
    }
    Standard.output("")
    Standard.output("Clip: \(material.clip) (\(material.wasMade ? "made just now" : "from an earlier run"))")
  }

  private func describe(_ person: DemoPerson) -> String {
    if !person.isListed { return "Not on the Blue List." }
    if person.isShownAsEnrolled {
      return "On the Blue List; shown from the photograph enrolled, as there is only one, and so easy to find."
    }
    return "On the Blue List; enrolled from \(Figures.plural(person.enrolled.count, "photograph")), shown from another."
  }

  private func tell(_ progress: DemoProgress) {
    Standard.progress(
      "making the clip: \(progress.frames) of \(progress.total) frames, \(Figures.clock(progress.remaining)) left")
  }
}
