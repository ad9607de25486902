import Dispatch
import Mandate
import Recognition

/// Directs the recogniser's process of a live deployment: begins, renews, counts, passes on, stops, replaces.
struct LiveDirector {
  let owner: any LiveOwner
  let plan: LivePlan
  let clock: Clock
  let tell: (LiveOutput) -> Void
  /// What it came to so far.
  private(set) var summary = LiveSummary(phase: .drafted)

  private var crew: RecogniserCrew
  private let recorder: AlertRecorder
  private var ledger: LiveTallies
  private var flags: FlagWatch
  private var shown: PreviewDesk
  private var over: Set<CameraCode> = []
  private var told: Phase?
  private var blind = true
  private var muted: Set<AlertID> = []
  /// Whether leases were refused: what arrives is discarded.
  private var isHalted = false
  private var stillness: StandStill?
  /// Whether a session ended because its process failed.
  private var isInterrupted = false
  private var enrolled = 0
  /// The cameras that the recogniser has begun to look at in this session.
  private var begun: Set<CameraCode> = []
  private var offset = WallOffset()

  /// Photographs that may be under way to the recogniser at once, so that a lease never waits behind many.
  private static let photographsAhead = 4
  /// How long a recogniser may take to stand still after a halt, and after a pause, in seconds.
  private static let haltWithin = 0.5, pauseWithin = 2.0
  /// How much may wait to be recorded before nothing more is taken from the recogniser.
  private static let mostPending = 1_024

  init(
    owner: any LiveOwner, plan: LivePlan, maker: any RecogniserMaker, clock: Clock, flags: [FlagRaised],
    previews: LivePreviews?, tell: @escaping (LiveOutput) -> Void
  ) {
    self.owner = owner
    self.plan = plan
    self.clock = clock
    self.tell = tell
    crew = RecogniserCrew(maker: maker, plan: plan, clock: clock)
    recorder = AlertRecorder(owner: owner)
    ledger = LiveTallies(deployment: owner.deployment)
    shown = PreviewDesk(previews)
    self.flags = FlagWatch(levels: plan.levels, up: flags)
  }

  /// Until the deployment has ended or the task is cancelled.
  mutating func direct() async throws(LiveError) {
    while !Task.isCancelled {
      let standing = try await owner.standing()
      summary.phase = standing.phase
      blind = standing.blindFirstLook
      if !standing.phase.isOver { try await attend() }
      switch standing.phase {
      case .live where crew.readiness == nil:
        // Nothing is leased before it can be used, so that a halt never waits for networks that load.
        await pause(LiveRunner.tick)
      case .live:
        told = nil
        try await look(as: standing)
      case .drafted, .submitted, .authorised, .paused:
        if told != standing.phase {
          told = standing.phase
          tell(.waiting(standing.phase))
        }
        await pause(crew.readiness == nil ? LiveRunner.tick : LiveRunner.renewal)
      case .ended, .closed, .refused, .vetoed, .cancelled: return
      }
    }
  }

  /// Ends the process and waits until it is gone.
  mutating func dismiss() async {
    await crew.dismiss(pause: Self.pause)
    for counts in crew.totals.values {
      summary.tallies += counts.tallies
      summary.dropped += counts.dropped
      summary.gaps += counts.gaps
      summary.latencies += counts.latencies
      if let templates = counts.templates { summary.templates += templates }
    }
    summary.restarts = crew.restarts
  }

  // MARK: A session

  /// Lets the cameras look for as long as leases are given.
  private mutating func look(as standing: LiveStanding) async throws(LiveError) {
    if let check = standing.check, let difference = plan.identity.difference(from: check) {
      throw .refused(.notAsChecked(owner.deployment, difference))
    }
    let first: Lease
    do throws(LiveError) {
      first = try await lease()
    } catch {
      // It stopped being live in between; whoever asked before will see.
      if case .refused = error { return await pause(LiveRunner.tick) }
      throw error
    }
    var list = first.list
    var sought: Set<EntryID> = []
    var photographs: [(EntryID, [UInt8])] = []
    for entry in try await owner.entries() {
      sought.insert(entry.entry)
      photographs += entry.photographs.map { (entry.entry, $0) }
    }
    photographs.reverse()
    let process = crew.processes
    for camera in plan.cameras { crew.introduce(camera, as: standing.cameras[camera.code] ?? camera.code.code) }
    (isHalted, stillness, enrolled, begun) = (false, nil, 0, [])
    shown.clear(crew)
    defer { shown.clear(crew) }
    crew.tell(.list(list))
    guard try await renew(list) else { return }
    var (renewedAt, sent, isLooking) = (clock.now(), 0, false)
    // After a process that failed the counts go on where they were: its gap is seen.
    if !isInterrupted { ledger.begin(at: renewedAt) }
    isInterrupted = true
    while !Task.isCancelled {
      try await attend()
      guard crew.processes == process else { return }
      while sent - enrolled < Self.photographsAhead, let (entry, file) = photographs.popLast() {
        crew.tell(.photograph(entry, file))
        sent += 1
      }
      if photographs.isEmpty, !isLooking {
        crew.tell(.look)
        isLooking = true
      }
      if clock.now().since(renewedAt) >= LiveRunner.renewal || clock.now() < renewedAt {
        do throws(LiveError) {
          if try await !renew(list) {
            // Somebody was withdrawn: while cameras look, they are left out; else the list is enrolled anew, without them.
            guard begun.count == plan.cameras.count, let rest = try await withdraw(from: &sought, list) else {
              return try await settle(renewedAt: renewedAt, refusal: nil)
            }
            list = rest
          }
        } catch {
          guard case .refused(let refusal) = error else { throw error }
          return try await settle(renewedAt: renewedAt, refusal: refusal)
        }
        renewedAt = clock.now()
        try await mute()
      }
      shown.attend(crew, cameras: plan.cameras)
      try await record(ledger.due(at: clock.now(), crew.totals, looking: looking))
      await pause(LiveRunner.tick)
    }
    try await settle(renewedAt: renewedAt, refusal: nil)
  }

  /// The cameras that should look.
  private var looking: [CameraCode] { plan.cameras.map(\.code).filter { !over.contains($0) } }

  private func lease() async throws(LiveError) -> Lease {
    let permit = try await owner.lease()
    return Lease(permit, now: clock.now(), boot: clock.boot)
  }

  /// Passes on a fresh lease; false when the deployment's list is another by now.
  private mutating func renew(_ list: ListIdentity) async throws(LiveError) -> Bool {
    let lease = try await lease()
    guard lease.list == list else { return false }
    crew.tell(.lease(lease))
    return true
  }

  /// Lets the recogniser leave out who is sought no longer, and leases it what is left of the list.
  ///
  /// - Returns: what is left; `nil` where more than that has changed.
  private mutating func withdraw(
    from sought: inout Set<EntryID>, _ list: ListIdentity
  ) async throws(LiveError) -> ListIdentity? {
    let left = try await owner.standing().sought
    let lease = try await lease()
    let gone = sought.subtracting(left)
    guard lease.list.narrows(list), lease.list.people == sought.count - gone.count, !gone.isEmpty,
      gone.count <= WireLimits.withdrawn
    else { return nil }
    crew.tell(.withdraw(gone.sorted()))
    crew.tell(.lease(lease))
    sought.subtract(gone)
    tell(
      .note(
        "withdrawn: \(gone.sorted().map(\.description).joined(separator: ", ")); from the recogniser's next look on nobody is compared with them"
      ))
    return lease.list
  }

  /// Tracks whose alert was judged to be of somebody else raise nothing more.
  private mutating func mute() async throws(LiveError) {
    for alert in try await owner.standing().different.subtracting(muted) {
      muted.insert(alert)
      guard let key = recorder.key(of: alert), key.process == crew.processes else { continue }
      crew.tell(.mute(key.camera, track: key.track))
    }
  }

  // MARK: Stopping

  /// Stops the recogniser, then passes on what it still had to say.
  private mutating func settle(renewedAt: Instant, refusal: Refusal?) async throws(LiveError) {
    let refusedAt = clock.now()
    shown.clear(crew)
    isInterrupted = false
    isHalted = refusal != nil
    crew.tell(isHalted ? .halt : .pause)
    let since = clock.seconds()
    let limit = isHalted ? Self.haltWithin : Self.pauseWithin
    while stillness == nil, crew.isThere {
      await pause(Span(milliseconds: 2))
      try takeReports()
      guard stillness == nil, clock.seconds() - since > limit else { continue }
      tell(.note("the recogniser's process did not stand still within \(Int(limit * 1_000)) ms and was ended"))
      crew.kill()
    }
    let stoppedAt = clock.now()
    if let discarded = stillness?.discarded, discarded > 0 { discard(discarded) }
    while recorder.pending > 0 { await pause(Span(milliseconds: 5)) }
    try takeOutcomes()
    do throws(LiveError) {
      try await record(ledger.rest(at: clock.now(), crew.totals))
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      tell(.note("the last counts came too late: \(refusal.sentence)"))
    }
    flags.rest()
    if let standing = try? await owner.standing() { summary.phase = standing.phase }
    let last = stillness?.lastLook ?? crew.heartbeat?.lastLook
    let lastLook = last.map { onWall($0) }
    tell(
      .stopped(
        LiveStop(
          phase: summary.phase, refusal: refusal, renewedAt: renewedAt, refusedAt: refusedAt,
          lastLookAt: lastLook, stoppedAt: stoppedAt)))
  }

  // MARK: What the recogniser tells

  /// Passes on what the recogniser tells, replaces it when it is gone or silent, and flags what is wrong.
  private mutating func attend() async throws(LiveError) {
    if recorder.pending < Self.mostPending { try takeReports() }
    try takeOutcomes()
    if let reason = crew.failure() {
      let isLive = summary.phase == .live
      tell(.replaced(reason))
      let delay = crew.bury()
      if isLive { for camera in looking { flags.lost(camera, at: clock.now(), atOnce: true) } }
      if crew.isHopeless {
        guard isLive else { throw .unusable(["the recogniser's process fails again and again: \(reason)"]) }
        crew.forgive()
        try await overlookingRefusals { () async throws(LiveError) in try await owner.pauseForEquipment() }
        summary.phase = .paused
      }
      await pause(delay)
    }
    if !crew.isThere { try crew.start() }
    guard summary.phase == .live else { return }
    for change in flags.changes(at: clock.now(), crew.totals) {
      tell(.flag(change))
      try await overlookingRefusals { () async throws(LiveError) in try await owner.flag(change) }
    }
  }

  private mutating func takeReports() throws(LiveError) {
    for report in crew.take() { try take(report) }
  }

  private mutating func take(_ report: Report) throws(LiveError) {
    switch report {
    case .ready(let readiness):
      crew.readiness = readiness
      tell(.process(number: crew.number, workers: readiness.workers, readiness.confinement))
      for camera in plan.cameras {
        tell(
          .ready(
            camera: camera.code, pack: readiness.pack, precision: readiness.precision, warning: readiness.warning,
            memoryIsLocked: readiness.memoryIsLocked))
      }
    case .enrolled(let count): enrolled = count
    case .looking(let camera, let people, let photographs, let threshold):
      flags.back(camera)
      begun.insert(camera)
      tell(.looking(camera: camera, people: people, photographs: photographs, threshold: threshold))
    case .alert(let alert):
      // What arrives after a halt is discarded.
      guard !isHalted else { return discard(1) }
      recorder.record(
        .alert(
          LiveAlert(alert, seenAt: onWall(alert.seenAt), process: crew.number),
          AlertRecorder.Key(process: crew.processes, camera: alert.camera, track: alert.track)))
    case .sighting(let camera, let track, let moment, let score):
      guard !isHalted else { return }
      let key = AlertRecorder.Key(process: crew.processes, camera: camera, track: track)
      recorder.record(.sighting(key, at: onWall(moment), score))
    case .trouble(let camera, let trouble): take(trouble, of: camera)
    case .over(let camera):
      over.insert(camera)
      tell(.note("\(camera): the recording is over"))
    case .stopped(let still): stillness = still
    case .note(let line): tell(.note(line))
    case .failed(let failing): throw failing.error
    case .counts, .heartbeat, .preview: break
    }
  }

  private mutating func take(_ trouble: CameraTrouble, of camera: CameraCode) {
    switch trouble {
    case .connected(let width, let height):
      flags.back(camera)
      tell(.note("\(camera): connected, \(width) × \(height)"))
    case .lost(let why):
      flags.lost(camera, at: clock.now())
      tell(.note("\(camera): no pictures come: \(why)"))
    case .back(let gap):
      flags.back(camera)
      tell(.note("\(camera): pictures come again after \(gap) ms"))
    case .picture(let what):
      flags.picture(camera, wrong: true)
      tell(.note("\(camera): its picture is of no use (\(what))"))
    case .pictureOver(let what):
      flags.picture(camera, wrong: false)
      tell(.note("\(camera): its picture is of use again (\(what) is over)"))
    }
  }

  private mutating func takeOutcomes() throws(LiveError) {
    for outcome in recorder.takeOutcomes() {
      switch outcome {
      case .raised(let number, let alert):
        summary.alerts += 1
        tell(.alert(number, alert, score: blind ? nil : alert.score))
      case .sighted: summary.sightings += 1
      case .discarded: discard(1)
      case .overlooked: break
      case .failed(let error): throw error
      }
    }
  }

  private mutating func discard(_ count: Int) {
    summary.discarded += count
    tell(.discarded(count))
  }

  private func record(_ tallies: [CameraTallied]) async throws(LiveError) {
    for tally in tallies { try await owner.tally(tally) }
  }

  private mutating func onWall(_ moment: BootMoment) -> Instant {
    offset.wall(of: moment, now: clock.now(), boot: clock.boot)
  }

  /// Does something that the deployment's standing may forbid by now.
  private func overlookingRefusals(_ body: () async throws(LiveError) -> Void) async throws(LiveError) {
    do throws(LiveError) {
      try await body()
    } catch {
      guard case .refused = error else { throw error }
    }
  }

  /// Waits, also when the task is cancelled: what is under way is brought to its end.
  private func pause(_ span: Span) async { await Self.pause(span) }

  private static func pause(_ span: Span) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(span.milliseconds))) {
        continuation.resume()
      }
    }
  }
}

extension Phase {
  /// Whether nothing is ever looked at again.
  fileprivate var isOver: Bool {
    switch self {
    case .drafted, .submitted, .authorised, .live, .paused: false
    case .ended, .closed, .refused, .vetoed, .cancelled: true
    }
  }
}
