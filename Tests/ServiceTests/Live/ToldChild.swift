import Confinement
import Foundation
import Mandate
import Recognition
import Service
import Synchronization
import TestSupport

/// A recogniser's process that a test tells what to do itself, in the language of the two processes.
final class ToldChild: Sendable {
  let process: ChildProcess
  private let heard = Mutex<[(at: BootMoment, report: Report)]>([])
  private let renewing = Mutex(false)

  /// Where the build leaves it.
  static let program = "\(Repository.build)/recogniser-probe"
  static let list = ListIdentity(owner: AuthorityID(high: 0, low: 1), digest: Samples.digest, people: 1)

  static var now: BootMoment { BootMoment(nanoseconds: Clock.system.bootNanoseconds()) }

  init(
    pack: String, policy: RecognitionPolicy = .standard, cores: Int = 1, mustBeConfined: Bool = false,
    environment: [String: String] = ["SWIFT_BACKTRACE": "enable=no"]
  ) throws {
    process = try ChildProcess.start(
      Self.program, arguments: ["recogniser-probe"], environment: environment, limit: WireLimits.report)
    tell(
      .prepare(
        Preparation(
          pack: pack, digest: Samples.digest, policy: policy, floor: policy.detectionInterval, cores: cores,
          mustBeConfined: mustBeConfined, files: [], devices: [], ports: [])))
    runOnThread("test.hear") { [self] in
      while let bytes = try? process.socket.receive(), let report = try? Report(bytes) {
        heard.withLock { $0.append((Self.now, report)) }
      }
    }
  }

  deinit {
    stopRenewing()
    process.kill()
  }

  func tell(_ instruction: Instruction) { try? process.socket.send(instruction.bytes) }

  /// What it has reported so far.
  var reports: [(at: BootMoment, report: Report)] { heard.withLock { $0 } }

  /// What it counted last, by camera.
  var counts: [CameraCode: CameraCounts] {
    var last: [CameraCode: CameraCounts] = [:]
    for (_, report) in reports { if case .counts(let camera, let counts) = report { last[camera] = counts } }
    return last
  }

  /// Its signs of life.
  var heartbeats: [Heartbeat] {
    reports.compactMap { if case .heartbeat(let beat) = $0.report { beat } else { nil } }
  }

  /// Waits until something was reported; throws when it was not in time.
  func wait<Value>(_ seconds: Double = 90, for found: (Report) -> Value?) throws -> Value {
    let end = Date().addingTimeInterval(seconds)
    while true {
      for report in reports { if let value = found(report.report) { return value } }
      guard Date() < end else { throw Command.Failure(description: "it did not come: \(reports.suffix(5))") }
      usleep(5_000)
    }
  }

  func waitUntilReady() throws -> Readiness {
    try wait { if case .ready(let readiness) = $0 { readiness } else { nil } }
  }

  /// Gives it cameras and a list, and renews its lease four times a second until told to stop.
  func look(at addresses: [String]) throws {
    _ = try waitUntilReady()
    for (number, address) in addresses.enumerated() {
      tell(
        .camera(
          CameraSetting(
            code: CameraCode(unchecked: "cam-\(number + 1)"), identity: address, origin: .live(address: address))))
    }
    tell(.list(Self.list))
    renewing.withLock { $0 = true }
    tell(.lease(Self.lease()))
    tell(.look)
    Thread.detachNewThread { [weak self] in
      while let self, self.renewing.withLock({ $0 }) {
        self.tell(.lease(Self.lease()))
        usleep(250_000)
      }
    }
    _ = try wait { if case .looking = $0 { true } else { nil } }
  }

  func stopRenewing() { renewing.withLock { $0 = false } }

  static func lease(_ length: Span = .seconds(1)) -> Lease {
    Lease(
      authority: list.owner, list: list, threshold: Threshold(millionths: 500_000), pack: Samples.digest,
      sources: [], given: now, length: length)
  }
}
