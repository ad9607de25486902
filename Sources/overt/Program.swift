import Dispatch

/// Where the program begins.
@main
enum Program {
  /// A recogniser's process is confined as a whole before it has a second thread, so that is decided before anything else is
  /// begun; every other command may wait in the threads that the language's runtime keeps.
  static func main() {
    if CommandLine.arguments.count == 2, CommandLine.arguments[1] == RecogniseCommand.word { RecogniseCommand.live() }
    Task {
      await Overt.begin()
      Overt.exit(withError: nil)
    }
    dispatchMain()
  }
}
