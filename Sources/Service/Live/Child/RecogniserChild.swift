import CKernels
import Confinement
import Glibc
import Mandate
import Synchronization

/// The recogniser's process: it looks at cameras under leases, tells what it found, and can do nothing else.
///
/// Its first acts give up core dumps, privileges and growing files; then it is told what it may reach, and gives up
/// everything else before it starts a thread, loads a network or learns an address or password.
public struct RecogniserChild: Sendable {
  private let eyes: any EyeMaker
  private let feeds: any FeedMaker
  private let readable: [String]
  private let clock: Clock

  /// A process that looks with the networks in a folder.
  public init(store folder: String, clock: Clock = .system) {
    self.init(
      eyes: EngineEyes(folder: folder, clock: clock), feeds: CameraFeeds(), readable: Surroundings.places(in: folder),
      clock: clock)
  }

  /// A process that looks with anything, for tests.
  package init(eyes: any EyeMaker, feeds: any FeedMaker, readable: [String], clock: Clock = .system) {
    self.eyes = eyes
    self.feeds = feeds
    self.readable = readable
    self.clock = clock
  }

  /// Lives until the station's process has told it to end, or is gone. Standard input is the socket to it.
  ///
  /// - Parameter confined: called once the process is confined, before it goes on; for tests that try what it can do.
  /// - Returns: the exit status: 0 after an end that was told, 1 after one that was not.
  package func live(confined: (Confinement) -> Void = { _ in }) -> Int32 {
    // Decoders come and go with every stream that is lost.
    overt_keep_memory_whole()
    let socket = MessageSocket(descriptor: 0, limit: WireLimits.instruction)
    let preparation: Preparation
    let confinement: Confinement
    do {
      try Confinement.giveUpFirst()
      guard case .prepare(let first) = try Instruction(try socket.receive()) else {
        throw WireError.malformed("the first instruction")
      }
      preparation = first
      let folders = Surroundings.libraryFolders
      confinement = try Confinement.confine(
        to: Reach(
          readable: Surroundings.system + folders.flatMap(Surroundings.libraries) + readable + first.files,
          listable: folders, devices: first.devices, ports: first.ports))
    } catch {
      try? socket.send(Report.failed(.unusable(["the recogniser's process: \(error)"])).bytes)
      return 1
    }
    if preparation.mustBeConfined, !confinement.isComplete {
      let gap = confinement.gap ?? ""
      try? socket.send(
        Report.failed(.unusable(["the recogniser's process cannot be confined: this system lacks \(gap)"])).bytes)
      return 1
    }
    confined(confinement)
    let session = ChildSession(
      socket: socket, preparation: preparation, confinement: confinement, eyes: eyes, feeds: feeds, clock: clock)
    return session.run()
  }

  /// The command's whole life.
  public func run() -> Never {
    // No handlers, no flushing: whatever another thread waits in ends with the process.
    _exit(live())
  }
}
