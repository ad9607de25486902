import Confinement
import Mandate
import Synchronization

/// A recogniser's process once it is confined: hears what it is told and sees to it.
final class ChildSession: Sendable {
  private let socket: MessageSocket
  private let preparation: Preparation
  private let confinement: Confinement
  private let eyes: any EyeMaker
  private let feeds: any FeedMaker
  private let clock: Clock
  private let board: Board
  private let outbox: Outbox
  private let workers: [Worker]
  private let loads: [LoadControl]
  private let progress: EnrolmentProgress
  private let slots = Mutex<[CameraSlot]>([])

  init(
    socket: MessageSocket, preparation: Preparation, confinement: Confinement, eyes: any EyeMaker,
    feeds: any FeedMaker, clock: Clock
  ) {
    self.socket = socket
    self.preparation = preparation
    self.confinement = confinement
    self.eyes = eyes
    self.feeds = feeds
    self.clock = clock
    let board = Board(clock: clock)
    let outbox = Outbox(socket: socket, board: board, clock: clock)
    self.board = board
    self.outbox = outbox
    let count = preparation.cores
    loads = (0..<count).map { _ in
      LoadControl(policy: preparation.policy.detectionInterval, floor: preparation.floor)
    }
    let progress = EnrolmentProgress(workers: count)
    let loads = loads
    workers = (0..<count).map { index in
      Worker(
        core: index,
        around: Worker.Surroundings(
          board: board, outbox: outbox, clock: clock, load: loads[index],
          enrolled: {
            if let all = progress.enrolled(by: index) { outbox.tell(.enrolled(all)) }
          }))
    }
    self.progress = progress
  }

  /// Until it is told to end; gives the exit status.
  func run() -> Int32 {
    outbox.start()
    guard open() else {
      outbox.tellLast(.note("the recogniser's process ends"))
      return 1
    }
    while true {
      do {
        guard try hear(Instruction(try socket.receive())) else { return 0 }
      } catch let problem as SocketProblem {
        // The station's process is gone, and with it every lease.
        return problem == .closed ? 1 : 2
      } catch {
        outbox.tellLast(.failed(.unusable(["the recogniser's process was told nonsense: \(error)"])))
        return 2
      }
    }
  }

  /// Loads the networks of all workers, each on its own thread.
  private func open() -> Bool {
    let results = Openings()
    let opened = Bell()
    for worker in workers {
      // Never on the threads that the runtime shares: those look after themselves in files of /proc that are out of reach.
      Task(executorPreference: worker.executor) { [eyes, preparation] in
        do throws(LiveError) {
          results.add(.success(try await worker.open(eyes, for: preparation)))
        } catch {
          results.add(.failure(error))
        }
        opened.ring()
      }
    }
    while results.all.count < workers.count { opened.wait(milliseconds: 50) }
    var nature: EyeNature?
    for result in results.all {
      switch result {
      case .success(let found): nature = nature ?? found
      case .failure(let error):
        outbox.tell(.failed(Failing(error)))
        return false
      }
    }
    guard let nature else { return false }
    for worker in workers { Task(executorPreference: worker.executor) { await worker.work() } }
    outbox.tell(
      .ready(
        Readiness(
          pack: nature.pack, precision: nature.precision, warning: nature.warning,
          memoryIsLocked: nature.memoryIsLocked, workers: workers.count, confinement: confinement)))
    return true
  }

  /// Sees to an instruction; false when it was the last.
  private func hear(_ instruction: Instruction) throws(WireError) -> Bool {
    switch instruction {
    case .prepare: throw .malformed("a second preparation")
    case .camera(let setting): try add(setting)
    case .list(let list):
      board.begin()
      progress.begin()
      for worker in workers { worker.tell(.list(list)) }
    case .photograph(let entry, let file): for worker in workers { worker.tell(.photograph(entry, file)) }
    case .look:
      for worker in workers { worker.tell(.look) }
      board.look()
      for slot in slots.withLock({ $0 }) { slot.taken.ring() }
    case .withdraw(let entries): for worker in workers { worker.tell(.withdraw(entries)) }
    case .lease(let lease):
      board.take(lease)
      for worker in workers { worker.bell.ring() }
    case .mute(let camera, let track):
      for (worker, slot) in placed() where slot.setting.code == camera {
        worker.tell(.mute(camera: slot.place, track: track))
      }
    case .preview(let camera, let wanted):
      for slot in slots.withLock({ $0 }) where slot.setting.code == camera { slot.isPreviewed = wanted }
    case .pause: stop(revoking: false)
    case .halt: stop(revoking: true)
    case .end:
      stop(revoking: false, ending: true)
      return false
    }
    return true
  }

  /// Gives a camera to the worker with the fewest.
  private func add(_ setting: CameraSetting) throws(WireError) {
    try slots.withLock { (slots) throws(WireError) in
      guard slots.count < WireLimits.cameras, !slots.contains(where: { $0.setting.code == setting.code }) else {
        throw .tooMany("cameras", count: slots.count + 1, limit: WireLimits.cameras)
      }
      let index = slots.count % workers.count
      let worker = workers[index]
      let slot = CameraSlot(setting: setting, place: worker.cameraCount, worker: worker.bell)
      slots.append(slot)
      worker.give(slot)
      outbox.follow(slot)
      SourceThread(
        slot: slot, maker: feeds, board: board, load: loads[index], outbox: outbox, clock: clock
      ).start()
    }
  }

  private func placed() -> [(Worker, CameraSlot)] {
    slots.withLock { slots in slots.enumerated().map { (workers[$0 % workers.count], $1) } }
  }

  /// Stops looking, waits until every worker stands still, and tells it. A camera's thread is not waited for: it compares
  /// nothing.
  private func stop(revoking: Bool, ending: Bool = false) {
    board.stop(revoking: revoking, ending: ending)
    for worker in workers { worker.bell.ring() }
    for slot in slots.withLock({ $0 }) {
      slot.taken.ring()
      if ending { slot.interrupt.raise() }
    }
    let still = Bell()
    while workers.contains(where: { ending ? !$0.isGone : !$0.isIdle }) { still.wait(milliseconds: 1) }
    let at = clock.boot
    let discarded = outbox.settle()
    board.revoke()
    outbox.tellLast(
      .stopped(
        StandStill(lastLook: slots.withLock { $0.compactMap(\.lastLook).max() }, at: at, discarded: discarded)))
  }
}

/// What came of loading, from several threads.
private final class Openings: Sendable {
  private let results = Mutex<[Result<EyeNature, LiveError>]>([])
  func add(_ result: Result<EyeNature, LiveError>) { results.withLock { $0.append(result) } }
  var all: [Result<EyeNature, LiveError>] { results.withLock { $0 } }
}
