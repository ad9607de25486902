import ArgumentParser
import Faces
import Foundation
import Recognition

/// Measures speed on one core, parts and whole, beside the face_recognition library, and keeps `docs/performance.md` up
/// to date.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Speed on one core, beside the face_recognition library (the default).",
    discussion: "Exits with 1 when a figure falls short of Benchmarks/limits.json.")

  @Option(help: "The folder of the test material (default: OVERT_TEST_DATA, else ../shared/data).")
  var data: String?
  @Option(help: "Frames that the face_recognition loop looks at; about half a second each.")
  var peerFrames = 62
  @Flag(help: "Print the tables without changing docs/performance.md.")
  var dryRun = false

  func run() throws {
    let folder = try Places.data(data)
    let clip = try Clip(in: folder)
    let peer = Peer()
    let core = Core.pin()
    if core == nil { Output.note("this process cannot be kept to one core; figures may vary more") }
    let packs = try Places.embedders()
    guard !packs.isEmpty else { throw ValidationError("no embedder is installed; “make setup” installs one") }
    let shares = try packs.map { try EmbeddingShare(pack: $0, peer: peer) }
    let engines = try packs.map { try FaceEngine(store: Places.store, pack: $0) }
    let parts = try Parts(clip: clip, engines: engines)
    var wholes: [Whole] = []
    for pack in packs {
      for interval in [0, RecognitionPolicy.standard.detectionInterval, 0.2] {
        Output.note("the clip with \(pack), detection every \(interval) s")
        wholes.append(try Whole(clip: clip, pack: pack, interval: interval))
      }
    }
    let loops = try peer.map { try PeerLoop.run($0, clip: clip, frames: peerFrames, core: core) } ?? []
    let report = SpeedReport(
      parts: parts, shares: shares, wholes: wholes, peers: loops, detector: "`\(engines[0].detectorPack.name)`")
    print(report.markdown)
    guard peer != nil else {
      Output.note("docs/performance.md and the limits are left alone: they need face_recognition beside Overt")
      return
    }
    if !dryRun { try Output.replace("speed", in: "\(Places.root)/docs/performance.md", with: report.markdown) }
    try Limits(path: "\(Places.root)/Benchmarks/limits.json").require(report.figures)
  }
}
