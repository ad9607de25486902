import Glibc
import Station
import StationStory

/// The child that a test kills: it opens a station and tells it a story, one line on standard output for each step that is
/// done, and says nothing of one that is not.
///
///     station-probe FOLDER FIRST
///
/// FOLDER is a station at the beginning of ``Story/restless``; FIRST is the first step that nobody knows to be done.
@main
struct StationProbe {
  static func main() {
    let arguments = CommandLine.arguments
    let steps = Story.restless
    guard arguments.count == 3, let first = Int(arguments[2]), steps.indices.contains(first) else {
      complain("usage: station-probe FOLDER FIRST")
      exit(2)
    }
    let clock = Story.clock(at: steps[first].at)
    do throws(StationProblem) {
      let station = try Station.open(StationFolder(arguments[1]), clock: clock.source)
      for number in first..<steps.count {
        try station.tell(steps[number], clock, key: Story.key(number))
        acknowledge(number)
      }
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  private static func acknowledge(_ number: Int) {
    let line = Array("\(number)\n".utf8)
    guard write(STDOUT_FILENO, line, line.count) == line.count else { exit(3) }
  }

  private static func complain(_ text: String) {
    let line = Array("station-probe: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
