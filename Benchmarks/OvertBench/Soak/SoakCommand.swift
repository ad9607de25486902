import ArgumentParser
import Foundation
import Rehearsal
import Service
import Synchronization

/// Lets four RTSP cameras be looked at for a long time while they fail and come back, and says whether memory grew, whether
/// an alert was lost or doubled, and whether the counts show every gap.
struct SoakCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak", abstract: "Four cameras that fail and come back, for half an hour or longer.",
    discussion: """
      Each minute one camera is killed, one frozen and one unplugged, for ten seconds each; one is left alone. Every fifth \
      minute the store stalls for ten seconds. Writes docs/soak.svg and its part of docs/performance.md; exits with 1 when \
      a promise is not held.
      """)

  @Option(help: "How long, in minutes.") var minutes = 30.0
  @Flag(help: "Print the report without changing the documentation.") var dryRun = false

  func run() async throws {
    let setting = try StreetSetting()
    let stage = try SoakStage(clip: setting.clip.path)
    defer { stage.end() }
    let memory = MemoryLog()
    let trial = setting.trial(stage.addresses, core: nil, cores: 2, seconds: minutes * 60)
    Output.note("four cameras for \(Output.number(minutes, 0)) minutes")
    let result = try await trial.run(
      beside: { rehearsal in
        async let disturbing: Void = stage.disturb(rehearsal)
        await memory.keep(minutes: minutes)
        await disturbing
      },
      tell: { output in
        if case .process(let number, _, _) = output { memory.watch(number) }
      })
    let report = SoakReport(
      result: result, faults: stage.faults, memory: memory.samples, round: try ClipLength.seconds(of: setting.clip.path)
    )
    print(report.markdown)
    for line in report.minutes { Output.note(line) }
    if !dryRun {
      try Output.replace("soak", in: "\(Places.root)/docs/performance.md", with: report.markdown)
      try report.plot.write(toFile: "\(Places.root)/docs/soak.svg", atomically: true, encoding: .utf8)
    }
    guard report.broken.isEmpty else {
      for line in report.broken { Output.note(line) }
      throw ExitCode(1)
    }
  }
}

/// How long a clip is, as ffprobe says.
enum ClipLength {
  static func seconds(of path: String) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard let seconds = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Peer.Failure(description: "\(path): ffprobe does not say how long it is")
    }
    return seconds
  }
}
