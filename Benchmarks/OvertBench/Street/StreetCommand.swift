import ArgumentParser
import Foundation
import Recognition
import Rehearsal
import Service

/// Measures how many RTSP cameras one core carries, beside what others do with the same clip, and keeps
/// `docs/performance.md` up to date.
struct StreetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "street",
    abstract: "How many RTSP cameras of 1080p25 one core carries, beside peers on the same clip.",
    discussion: """
      The recogniser's process has the last core for itself; the cameras' stand-in, the station and this program have the \
      others. Every number of cameras is looked at for a minute under a rehearsed deployment.
      """)

  @Option(help: "Seconds for each number of cameras.") var seconds = 60.0
  @Option(help: "The number of cameras to begin with.") var from = 2
  @Option(help: "The largest number of cameras tried.") var upTo = 12
  @Option(help: "Frames that the peers look at.") var peerFrames = 60
  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).") var data: String?
  @Flag(help: "Print the tables without changing docs/performance.md.") var dryRun = false

  func run() async throws {
    let setting = try StreetSetting()
    let core = ProcessInfo.processInfo.processorCount - 1
    let others = core > 0 ? 0 : nil
    var results: [LoadResult] = []
    for count in from...max(from, upTo) {
      Output.note("\(count) cameras for \(Int(seconds)) s")
      let standIn = try CameraStandIn(playing: setting.clip.path, copies: count, core: others)
      defer { standIn.end() }
      let trial = setting.trial(standIn.addresses(count), core: core, cores: 1, seconds: seconds)
      let result = try await trial.run()
      results.append(result)
      Output.note(result.reason ?? "carried")
      if !result.isCarried { break }
    }
    let peers = try StreetPeers(clip: setting.clip.path, data: Places.data(data), frames: peerFrames, core: core)
    let carried = results.last { $0.isCarried }
    let looks = Double(max(1, carried?.summary.tallies.framesSearched ?? 1))
    let shots = Double(carried?.summary.latencies.stages[.quality].total ?? 0)
    let floor = try StreetFloor(clip: setting.clip.path, pack: setting.pack, heads: shots / looks, peer: Peer())
    let report = StreetReport(results: results, pack: setting.pack, peers: peers, floor: floor)
    print(report.markdown)
    if !dryRun { try Output.replace("street", in: "\(Places.root)/docs/performance.md", with: report.markdown) }
    try Limits(path: "\(Places.root)/Benchmarks/limits.json").require(report.figures, of: "street")
  }
}
