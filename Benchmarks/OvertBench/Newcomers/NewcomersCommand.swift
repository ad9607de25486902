import ArgumentParser
import Foundation
import Mandate
import Rehearsal
import Service
import Synchronization

/// Lets cameras of other sizes come while others are looked at, and says what that took from those that were there.
struct NewcomersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newcomers", abstract: "Cameras of other sizes come while others on the same core are looked at.",
    discussion: """
      Two RTSP cameras of 1080p25 on one core; after 15, 30 and 45 seconds another comes, each with pictures of a size that is \
      new, for which networks have to be made ready. Writes its part of docs/performance.md; exits with 1 when a camera that was \
      there dropped a frame in a thousand, or a newcomer was never looked at.
      """)

  @Flag(help: "Print the report without changing the documentation.") var dryRun = false

  private static let residents = 2
  private static let pause = 15.0
  private static let sizes = [(width: 1_600, height: 900), (width: 1_280, height: 720), (width: 960, height: 540)]

  func run() async throws {
    let setting = try StreetSetting()
    let core = ProcessInfo.processInfo.processorCount - 1
    let others = core > 0 ? 0 : nil
    let resident = try CameraStandIn(playing: setting.clip.path, copies: Self.residents, core: others)
    defer { resident.end() }
    let clips = try Self.sizes.map { try Self.clip(setting.clip.path, width: $0.width, height: $0.height) }
    // Their addresses have to be known before they come.
    let ports = try clips.map { clip in
      let standIn = try CameraStandIn(playing: clip, copies: 1, core: others)
      standIn.end()
      return standIn.port
    }
    let newcomers = Mutex<[CameraStandIn]>([])
    defer { newcomers.withLock { $0.forEach { $0.end() } } }
    let addresses = resident.addresses(Self.residents) + ports.map { "rtsp://127.0.0.1:\($0)/cam1" }
    let seconds = Self.pause * Double(clips.count + 1)
    Output.note("\(Self.residents) cameras, and \(clips.count) that come, for \(Int(seconds)) s")
    let result = try await setting.trial(addresses, core: core, cores: 1, seconds: seconds).run(
      beside: { _ in
        for (clip, port) in zip(clips, ports) {
          do {
            try await Task.sleep(for: .seconds(Self.pause))
            let standIn = try CameraStandIn(playing: clip, copies: 1, port: port, core: others)
            newcomers.withLock { $0.append(standIn) }
          } catch { return }
        }
      })
    let rows = Self.rows(result)
    let text = Self.markdown(rows, result)
    print(text)
    if !dryRun { try Output.replace("newcomers", in: "\(Places.root)/docs/performance.md", with: text) }
    guard
      rows.enumerated().allSatisfy({ place, row in
        place < Self.residents ? row.dropped * 1_000 <= row.looks + row.dropped : row.looks > 0
      })
    else { throw ExitCode(1) }
  }

  private struct Row {
    let name: String
    let looks: Int, dropped: Int
  }

  private static func rows(_ result: LoadResult) -> [Row] {
    (0..<residents + sizes.count).map { number in
      let own = result.tallies.filter { $0.camera == StreetSetting.code(number) }
      let size = number < residents ? (width: 1_920, height: 1_080) : sizes[number - residents]
      let comes = number < residents ? "there" : "comes after \(Int(pause) * (number - residents + 1)) s"
      return Row(
        name: "\(size.width) × \(size.height), \(comes)", looks: own.reduce(0) { $0 + $1.frames },
        dropped: own.reduce(0) { $0 + $1.dropped })
    }
  }

  private static func markdown(_ rows: [Row], _ result: LoadResult) -> String {
    let waiting = result.summary.latencies.waiting
    return """
      Measured on: \(Machine.description). Two cameras of 1080p25 and three that come, on one core.

      \(Output.table(
        ["camera", "looks", "dropped"], rows.map { [$0.name, String($0.looks), String($0.dropped)] }))

      A frame waited \(Output.number(waiting.milliseconds(at: 0.5), 0)) ms at the median, \
      \(Output.number(waiting.milliseconds(at: 0.99), 0)) ms in 99 of 100 cases and \
      \(Output.number(waiting.milliseconds(at: 1), 0)) ms at the longest.
      """
  }

  /// The clip at another size, made beside it once.
  private static func clip(_ path: String, width: Int, height: Int) throws -> String {
    let made = path.replacing(".mp4", with: "-\(height).mp4")
    guard !FileManager.default.fileExists(atPath: made) else { return made }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "ffmpeg", "-nostdin", "-v", "error", "-y", "-i", path, "-vf", "scale=\(width):\(height)", "-c:v", "libx264",
      "-preset", "veryfast", "-g", "25", "-bf", "0", "-b:v", "3M", "-pix_fmt", "yuv420p", "-an", made + ".part.mp4",
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Peer.Failure(description: "ffmpeg could not make \(made)") }
    try FileManager.default.moveItem(atPath: made + ".part.mp4", toPath: made)
    return made
  }
}
