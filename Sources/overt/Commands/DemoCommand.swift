import ArgumentParser

/// `overt demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "demo", abstract: "Show a Blue List trial on a clip made on the spot.")

  @Flag(help: "Run once instead of until Ctrl-C.")
  var once = false

  func run() throws {}
}
