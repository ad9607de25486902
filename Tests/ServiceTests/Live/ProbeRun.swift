import Foundation
import Faces
import Mandate
import Recognition
import Service
import Synchronization
import TestSupport

/// A deployment of made-up cameras, run as `overt run` runs one, through a process of its own.
final class ProbeRun: Sendable {
  let owner: ProbeOwner
  /// What whoever asks is shown.
  let previews = LivePreviews()
  private let outputs: Outputs
  private let task: Task<LiveSummary, any Error>

  private final class Outputs: Sendable {
    let all = Mutex<[(at: Instant, output: LiveOutput)]>([])
  }

  init(pack: String, cameras addresses: [String], interval: Double = 0.12, people: Int = 1) {
    let cameras = addresses.enumerated().map {
      LiveCamera(
        code: CameraCode(unchecked: "cam-\($0.offset + 1)"), address: $0.element, subStream: nil, user: nil,
        password: nil, zone: [])
    }
    let owner = ProbeOwner(cameras: cameras)
    owner.state.withLock { $0.sought = Set((1...people).map { EntryID($0) }) }
    let outputs = Outputs()
    self.owner = owner
    self.outputs = outputs
    var policy = RecognitionPolicy.standard
    policy.detectionInterval = interval
    let runner = LiveRunner(
      owner: owner, cameras: cameras, store: ModelStore(folder: ""), policy: policy,
      pace: LivePace(realtime: true, loop: true),
      settings: LiveSettings(cores: 2, mustBeConfined: false, floor: interval),
      maker: RecogniserProgram(program: ToldChild.program, arguments: ["recogniser-probe"], environment: [:]),
      previews: previews)
    let identity = SystemIdentity(
      name: pack, threshold: Threshold(millionths: 500_000),
      policy: DecisionPolicy(
        pack: Samples.digest, precision: .f32, runtime: RuntimeVersion(year: 2026, release: 4, patch: 1),
        instructions: .scalar, gates: policy.gatesDigest, shots: 3, averaging: false))
    task = Task {
      let standing = try await owner.standing()
      return try await runner.run(identity, from: standing) { output in
        outputs.all.withLock { $0.append((Clock.system.now(), output)) }
      }
    }
  }

  /// What was told so far.
  var told: [(at: Instant, output: LiveOutput)] { outputs.all.withLock { $0 } }
  /// The processes that were there, by number.
  var processes: [Int32] { told.compactMap { if case .process(let number, _, _) = $0.output { number } else { nil } } }
  /// How recognition stopped last.
  var stop: LiveStop? { told.compactMap { if case .stopped(let stop) = $0.output { stop } else { nil } }.last }
  /// Cameras that were looked at, each time anew.
  var looks: Int { told.count { if case .looking = $0.output { true } else { false } } }
  /// Processes that were replaced, and why.
  var replaced: [(at: Instant, reason: String)] {
    told.compactMap { if case .replaced(let reason) = $0.output { ($0.at, reason) } else { nil } }
  }

  /// Waits until something holds.
  func wait(_ seconds: Double = 90, until holds: (ProbeRun) -> Bool) async throws {
    let end = Date().addingTimeInterval(seconds)
    while !holds(self) {
      guard Date() < end else { throw Command.Failure(description: "it did not come: \(told.map(\.output))") }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Ends it as Ctrl-C does, and gives what it came to.
  func end() async throws -> LiveSummary {
    task.cancel()
    return try await task.value
  }

  /// What it came to, once it has ended by itself.
  var summary: LiveSummary { get async throws { try await task.value } }
}
