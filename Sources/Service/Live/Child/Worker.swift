import Confinement
import Glibc
import Mandate
import Synchronization

/// Looks at some of the cameras, on one thread that stays on one core and owns the networks it looks with. Of its cameras
/// it takes the one whose picture has waited longest, and of that camera the newest picture.
actor Worker {
  /// What a worker is told.
  enum Order: Sendable {
    case list(ListIdentity)
    case photograph(EntryID, [UInt8])
    case look
    case mute(camera: Int, track: Int)
    case withdraw([EntryID])
  }

  /// Where and how it works.
  struct Surroundings: Sendable {
    let board: Board
    let outbox: Outbox
    let clock: Clock
    let load: LoadControl
    /// Told after each photograph that is enrolled.
    let enrolled: @Sendable () -> Void
  }

  /// Wakes it.
  nonisolated let bell = Bell()
  /// The thread that it works on.
  nonisolated let executor: PinnedExecutor
  /// What it was told, each with the session in which it was.
  nonisolated private let orders = Mutex<[(order: Order, session: Int)]>([])
  nonisolated private let slots = Mutex<[CameraSlot]>([])
  nonisolated private let idle = Atomic<Bool>(true)
  nonisolated private let gone = Atomic<Bool>(false)

  nonisolated private let around: Surroundings
  private var eye: (any Eye)?
  private var findings = EyeFindings()
  private var session = 0
  private var photographs = 0
  private var people = 0
  private var isLooking = false
  private var leases = 0
  private var cameras: [CameraSlot] = []
  private var previews: [CameraPreview] = []
  private var second = Second()
  nonisolated private let fitter: Fitter
  /// The camera whose size of pictures is asked for next.
  private var nextToFit = 0

  /// What is judged of the second that runs.
  private struct Second {
    var start = BootMoment(nanoseconds: 0)
    var looks = 0
    var dropped = 0
    var busy: Int64 = 0
  }

  /// What is left of a lease at least when something is begun under it, so that it still stands when that is done.
  private static let margin = Span(milliseconds: 200)

  /// Runs on its thread.
  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  init(core: Int, around: Surroundings) {
    executor = PinnedExecutor(core: core, name: "overt.look.\(core)")
    // From here, where no core is chosen, and not from the worker's own thread.
    fitter = Fitter(name: "overt.fit.\(core)", worker: bell)
    self.around = around
  }

  // MARK: For whoever directs

  /// Gives it an order, for the session that goes on: in another it is not carried out.
  nonisolated func tell(_ order: Order) {
    let session = around.board.standing.session
    orders.withLock { $0.append((order, session)) }
    bell.ring()
  }

  /// Gives it a camera, before it looks for the first time.
  nonisolated func give(_ slot: CameraSlot) { slots.withLock { $0.append(slot) } }

  /// Cameras that it looks at.
  nonisolated var cameraCount: Int { slots.withLock { $0.count } }
  /// Whether it stands still.
  nonisolated var isIdle: Bool { idle.load(ordering: .acquiring) }
  /// Whether it is gone.
  nonisolated var isGone: Bool { gone.load(ordering: .acquiring) }

  /// Loads what it looks with.
  func open(_ maker: any EyeMaker, for preparation: Preparation) throws(LiveError) -> EyeNature {
    let board = around.board
    let eye = try maker.eye(for: preparation) { board.now }
    self.eye = eye
    fitter.equip(with: eye.fittings)
    return eye.nature
  }

  /// Works until the process ends.
  func work() {
    do throws(LiveError) {
      while try step() {}
    } catch {
      around.outbox.tell(.failed(Failing(error)))
    }
    eye = nil
    idle.store(true, ordering: .releasing)
    gone.store(true, ordering: .releasing)
  }

  // MARK: The work

  private func step() throws(LiveError) -> Bool {
    // The order before the session: what is asked after it is at least as new.
    let order = nextOrder()
    let standing = around.board.standing
    if standing.session != session {
      try rest()
      session = standing.session
    }
    if standing.phase == .ending { return false }
    if let order {
      guard order.session == session else { return true }
      idle.store(false, ordering: .releasing)
      try carryOut(order.order)
      return true
    }
    if isLooking {
      try takeLease()
      try judgeSecond()
      try fit()
      if around.outbox.hasRoom, let slot = longestWaiting() {
        try look(at: slot)
        return true
      }
      endCameras()
    } else if standing.phase == .resting {
      idle.store(true, ordering: .releasing)
    }
    bell.wait(milliseconds: 20)
    return true
  }

  private func nextOrder() -> (order: Order, session: Int)? {
    orders.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  private func carryOut(_ order: Order) throws(LiveError) {
    guard let eye else { return }
    switch order {
    case .list(let list):
      photographs = 0
      people = list.people
      try eye.begin(list)
    case .photograph(let entry, let file):
      guard try underLease({ (lease) throws(LiveError) in try eye.enrol(file, of: entry, under: lease) }) != nil else {
        return
      }
      photographs += 1
      around.enrolled()
    case .look:
      cameras = slots.withLock { $0 }
      // A worker without a camera has nobody to compare.
      guard !cameras.isEmpty else { return }
      while previews.count < cameras.count { previews.append(CameraPreview()) }
      let settings = cameras.map(\.setting)
      let begun = try underLease { (lease) throws(LiveError) in try eye.look(at: settings, under: lease) }
      guard let lease = begun else { return }
      isLooking = true
      second = Second(start: around.clock.boot, dropped: cameras.reduce(0) { $0 + $1.dropped })
      for slot in cameras {
        around.outbox.tell(
          .looking(slot.setting.code, people: people, photographs: photographs, threshold: lease.threshold))
      }
    case .mute(let camera, let track): eye.mute(camera: camera, track: track)
    case .withdraw(let entries):
      if isLooking { try eye.withdraw(entries) }
    }
  }

  /// Does something under a lease that stands for a while yet, and again when it ran out meanwhile; gives the lease, `nil`
  /// when told to stop.
  private func underLease(_ body: (Lease) throws(LiveError) -> Void) throws(LiveError) -> Lease? {
    while let lease = waitForLease() {
      do throws(LiveError) {
        try body(lease)
        return lease
      } catch {
        guard case .refused(let refusal) = error, refusal.rule == .authorityWindow else { throw error }
      }
    }
    return nil
  }

  /// Waits until a lease stands for a while yet; `nil` when told to stop.
  private func waitForLease() -> Lease? {
    while around.board.goesOn(session) {
      let (lease, number) = around.board.lease
      if let lease, lease.stands(at: around.clock.boot, and: Self.margin) {
        leases = number
        return lease
      }
      bell.wait(milliseconds: 5)
    }
    return nil
  }

  private func takeLease() throws(LiveError) {
    let (lease, number) = around.board.lease
    guard number != leases, let lease else { return }
    leases = number
    // A lease that lay too long is as good as none; the next one comes.
    if lease.stands(at: around.clock.boot) { try eye?.renew(with: lease) }
  }

  /// Sees to cameras that came or changed the size of their pictures: asks for what is looked with where the size is new, each
  /// camera in its turn, and takes it once it is ready.
  private func fit() throws(LiveError) {
    guard let eye else { return }
    if let fitting = try fitter.taken() { try eye.take(fitting) }
    let first = nextToFit
    for offset in cameras.indices {
      let place = (first + offset) % cameras.count
      guard let size = cameras[place].wantedSize else { continue }
      if eye.isReady(for: size) {
        cameras[place].becameReady(for: size)
      } else if fitter.want(size) {
        nextToFit = place + 1
      }
    }
  }

  private func longestWaiting() -> CameraSlot? {
    var found: CameraSlot?
    var since: BootMoment?
    for slot in cameras {
      guard let waiting = slot.waitingSince else { continue }
      if let earliest = since, earliest <= waiting { continue }
      since = waiting
      found = slot
    }
    return found
  }

  private func look(at slot: CameraSlot) throws(LiveError) {
    slot.takes()
    guard let eye, let (frame, picture) = slot.pictures.take() else { return }
    defer { slot.taken.ring() }
    if frame.startsAnew { eye.finish(camera: slot.place) }
    // Other sizes may have taken its place meanwhile, enrolled photographs among them.
    guard eye.isReady(for: frame.size) || slot.waits else { return slot.isNotReady(for: frame.size) }
    let begun = around.clock.boot
    while try !eye.look(at: picture, frame, camera: slot.place, findings: &findings) {
      // The lease ran out because its renewal is late: a recording is waited with, a camera goes on.
      tell(of: slot, frame)
      guard slot.waits, around.board.goesOn(session) else { return slot.drop() }
      bell.wait(milliseconds: 5)
      // A lease for what is left of the list comes after the word who is not.
      if let order = nextOrder(), order.session == session { try carryOut(order.order) }
      try takeLease()
    }
    tell(of: slot, frame)
    let ended = around.clock.boot
    second.looks += 1
    second.busy += ended.nanoseconds - begun.nanoseconds
    slot.count { counts in
      counts.tallies = eye.tallies(camera: slot.place)
      counts.latencies.waiting.add(nanoseconds: Self.nanoseconds(frame.arrival, begun))
      counts.latencies.looking.add(nanoseconds: Self.nanoseconds(begun, ended))
      counts.lastLook = ended
      if slot.place == 0 { counts.templates = eye.templates }
    }
    slot.looked(frame, at: ended)
    preview(slot, picture)
  }

  /// Shows what was looked at, pixelated as a whole, where somebody wants to see it and a lease still stands.
  private func preview(_ slot: CameraSlot, _ picture: FramePicture) {
    let begun = around.clock.boot
    guard slot.isPreviewed, around.board.hasLease, previews.indices.contains(slot.place),
      let jpeg = previews[slot.place].make(of: picture.image, now: begun)
    else { return }
    around.outbox.tell(.preview(slot.setting.code, jpeg))
    second.busy += around.clock.boot.nanoseconds - begun.nanoseconds
  }

  /// Lets go of whoever was followed on cameras that give no more pictures.
  private func expire() throws(LiveError) {
    let now = around.clock.boot
    for slot in cameras {
      guard let (time, at) = slot.lastFrame, now.since(at).milliseconds > 1_000 else { continue }
      try eye?.expire(camera: slot.place, at: time + Double(now.nanoseconds - at.nanoseconds) / 1e9)
    }
  }

  /// Tells what was found in a frame.
  private func tell(of slot: CameraSlot, _ frame: FeedFrame) {
    guard !findings.isEmpty else { return }
    for alert in findings.alerts {
      around.outbox.tell(
        finding: .alert(
          SeenAlert(
            camera: slot.setting.code, track: alert.track, seenAt: frame.arrival, score: alert.score,
            margin: alert.margin, entries: alert.entries, watchlist: alert.watchlist, generation: alert.generation,
            picture: alert.picture)))
      slot.count { $0.latencies.alerting.add(nanoseconds: Self.nanoseconds(frame.arrival, around.clock.boot)) }
    }
    for sighting in findings.sightings {
      around.outbox.tell(
        finding: .sighting(slot.setting.code, track: sighting.track, at: frame.arrival, score: sighting.score))
    }
    findings.removeAll()
  }

  /// Recordings that are over.
  private func endCameras() {
    for slot in cameras where slot.isOver {
      slot.tookEnd()
      eye?.finish(camera: slot.place)
      count(slot)
      around.outbox.tell(.over(slot.setting.code))
    }
  }

  private func rest() throws(LiveError) {
    guard let eye else { return }
    if isLooking {
      for slot in cameras {
        eye.finish(camera: slot.place)
        slot.clear()
      }
    }
    isLooking = false
    try eye.rest()
    for slot in cameras { count(slot) }
  }

  private func count(_ slot: CameraSlot) {
    guard let eye else { return }
    slot.count { counts in
      counts.tallies = eye.tallies(camera: slot.place)
      counts.faceBins.take(eye.faceBins(camera: slot.place))
      counts.latencies.stages = eye.times(camera: slot.place)
      if slot.place == 0 { counts.templates = eye.templates }
    }
  }

  private func judgeSecond() throws(LiveError) {
    let now = around.clock.boot
    let length = now.nanoseconds - second.start.nanoseconds
    guard length >= 1_000_000_000 else { return }
    let dropped = cameras.reduce(0) { $0 + $1.dropped }
    around.load.judge(
      looks: second.looks, dropped: dropped - second.dropped, busy: Double(second.busy) / Double(length))
    second = Second(start: now, dropped: dropped)
    for slot in cameras {
      guard let eye else { continue }
      slot.count { counts in
        counts.faceBins.take(eye.faceBins(camera: slot.place))
        counts.latencies.stages = eye.times(camera: slot.place)
      }
    }
    try expire()
  }

  private static func nanoseconds(_ start: BootMoment, _ end: BootMoment) -> UInt64 {
    UInt64(clamping: end.nanoseconds &- start.nanoseconds)
  }
}
