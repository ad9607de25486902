import Confinement
import Mandate
import Synchronization

/// A recogniser's process at the other end of a socket. One thread hears it and one tells it; neither is waited for. A
/// process that says nonsense is ended at once.
final class RecogniserProcess: RecogniserLink {
  /// Reports that may wait to be taken; beyond that nothing more is read, and the other process waits.
  static let most = 4_096
  /// Instructions that may wait to be told; a process that takes none of them is ended.
  static let mostInstructions = 4_096

  private struct State {
    var reports: [Report] = []
    var instructions: [Instruction] = []
    var heard = 0
    var heartbeat: Heartbeat?
    var counts: [CameraCode: CameraCounts] = [:]
    var previews: [CameraCode: [UInt8]] = [:]
    var end: String?
  }

  private let process: ChildProcess
  private let state = Mutex(State())
  private let bell = Bell()
  private let taken = Bell()

  init(_ process: ChildProcess) {
    self.process = process
    runOnThread("overt.hear") { [self] in hear() }
    runOnThread("overt.direct") { [self] in direct() }
  }

  var number: Int32 { process.number }
  var heard: Int { state.withLock { $0.heard } }
  var heartbeat: Heartbeat? { state.withLock { $0.heartbeat } }
  var counts: [CameraCode: CameraCounts] { state.withLock { $0.counts } }
  var end: String? { state.withLock { $0.end } }

  func tell(_ instruction: Instruction) {
    let isFull = state.withLock { state in
      // Of leases that wait only the newest is of use.
      if case .lease = instruction, case .lease = state.instructions.last { state.instructions.removeLast() }
      state.instructions.append(instruction)
      return state.instructions.count > Self.mostInstructions
    }
    if isFull { kill() }
    bell.ring()
  }

  func take() -> [Report] {
    defer { taken.ring() }
    return state.withLock { state in
      defer { state.reports.removeAll() }
      return state.reports
    }
  }

  func takePreviews() -> [CameraCode: [UInt8]] {
    state.withLock { state in
      defer { state.previews.removeAll() }
      return state.previews
    }
  }

  func kill() {
    process.kill()
    process.socket.end()
    bell.ring()
  }

  // MARK: The threads

  private func hear() {
    var reason = "it ended"
    do {
      while true {
        let report = try Report(try process.socket.receive())
        let isFull = state.withLock { state in
          state.heard += 1
          switch report {
          case .heartbeat(let beat): state.heartbeat = beat
          case .counts(let camera, let counts): state.counts[camera] = counts
          case .preview(let camera, let picture): state.previews[camera] = picture
          default: state.reports.append(report)
          }
          return state.reports.count >= Self.most
        }
        if isFull { wait() }
      }
    } catch let problem as WireError {
      reason = "it said nonsense: \(problem)"
    } catch let problem as SocketProblem {
      if problem != .closed { reason = "\(problem)" }
    } catch {}
    kill()
    // Whoever closed the socket is ending, or was killed just now.
    switch process.wait() {
    case .exited(0), nil: break
    case .exited(let status): reason += " (status \(status))"
    case .signalled(let signal, let dumped): reason += " (signal \(signal)\(dumped ? ", with a core dump" : ""))"
    }
    state.withLock { $0.end = reason }
  }

  private func wait() {
    while state.withLock({ $0.reports.count >= Self.most }) {
      // Hearing nothing more is not its silence.
      state.withLock { $0.heard += 1 }
      taken.wait(milliseconds: 50)
    }
  }

  private func direct() {
    while end == nil {
      let next = state.withLock { $0.instructions.isEmpty ? nil : $0.instructions.removeFirst() }
      guard let next else {
        bell.wait(milliseconds: 1_000)
        continue
      }
      guard (try? process.socket.send(next.bytes)) != nil else { return }
    }
  }
}

/// Starts recognisers' processes: a program with one word as its argument and an environment of nothing but where models
/// and libraries are.
package struct RecogniserProgram: RecogniserMaker {
  private let program: String
  private let arguments: [String]
  private let environment: [String: String]

  /// A program that becomes a recogniser's process.
  package init(program: String, arguments: [String], environment: [String: String]) {
    self.program = program
    self.arguments = arguments
    // What the language's runtime prints of a crash shows memory, in which there may be faces.
    self.environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
  }

  /// Starts it.
  package func start() throws(LiveError) -> any RecogniserLink {
    do throws(ConfinementProblem) {
      let process = try ChildProcess.start(
        program, arguments: arguments, environment: environment, limit: WireLimits.report)
      return RecogniserProcess(process)
    } catch {
      throw .unusable(["the recogniser's process: \(error)"])
    }
  }
}
