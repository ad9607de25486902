import Dispatch
import Faces
import Mandate
import Recognition

/// Directs the cameras of a live deployment: begins, renews, counts, passes on, stops.
struct LiveDirector {
  let owner: any LiveOwner
  let threads: [CameraThread]
  let identity: SystemIdentity
  let clock: Clock
  let tell: (LiveOutput) -> Void
  /// What it came to so far.
  private(set) var summary = LiveSummary(phase: .drafted)

  private var ledger: LiveTallies
  private var over: Set<CameraCode> = []
  private var told: Phase?
  private var blind = true

  init(
    owner: any LiveOwner, threads: [CameraThread], identity: SystemIdentity, clock: Clock,
    tell: @escaping (LiveOutput) -> Void
  ) {
    self.owner = owner
    self.threads = threads
    self.identity = identity
    self.clock = clock
    self.tell = tell
    ledger = LiveTallies(deployment: owner.deployment)
  }

  /// Until the deployment has ended or the task is cancelled.
  mutating func direct() async throws(LiveError) {
    while !Task.isCancelled {
      let standing = try await owner.standing()
      summary.phase = standing.phase
      blind = standing.blindFirstLook
      switch standing.phase {
      case .live where !threads.allSatisfy(\.control.isReady):
        // Nothing is leased before it can be used, so that a halt never waits for networks that load.
        try await passOn()
        await pause(LiveRunner.tick)
      case .live:
        told = nil
        try await look(as: standing)
      case .drafted, .submitted, .authorised, .paused:
        if told != standing.phase {
          told = standing.phase
          tell(.waiting(standing.phase))
        }
        try await passOn()
        await pause(LiveRunner.renewal)
      case .ended, .closed, .refused, .vetoed, .cancelled: return
      }
    }
  }

  /// Ends the threads and waits until they are gone.
  mutating func dismiss() async {
    for thread in threads { thread.control.end() }
    while threads.contains(where: { !$0.control.hasEnded }) { await pause(LiveRunner.tick) }
    for counts in threads.map(\.control.counts) {
      summary.tallies += counts.tallies
      summary.dropped += counts.dropped
      if let templates = counts.templates { summary.templates.append(templates) }
    }
  }

  /// Lets the cameras look for as long as leases are given.
  private mutating func look(as standing: LiveStanding) async throws(LiveError) {
    if let check = standing.check, let difference = identity.difference(from: check) {
      throw .refused(.notAsChecked(owner.deployment, difference))
    }
    let first: Permit<Live>
    do throws(LiveError) {
      first = try await owner.lease()
    } catch {
      // It stopped being live in between; whoever asked before will see.
      if case .refused = error { return await pause(LiveRunner.tick) }
      throw error
    }
    let list = first.list
    let entries = try await owner.entries()
    var renewedAt = clock.now()
    for thread in threads where !over.contains(thread.camera.code) {
      guard let permit = try await lease(for: list) else { return await stop(renewedAt: renewedAt, refusal: nil) }
      let code = thread.camera.code
      thread.control.begin(
        CameraSession(source: .live(name: standing.cameras[code] ?? code.code), entries: entries), under: permit)
    }
    ledger.begin(at: renewedAt)
    while !Task.isCancelled {
      try await passOn()
      if clock.now().since(renewedAt) >= LiveRunner.renewal {
        do throws(LiveError) {
          for thread in threads {
            guard let permit = try await lease(for: list) else {
              // Somebody was withdrawn: the list is compared anew, without them.
              return try await settle(renewedAt: renewedAt, refusal: nil)
            }
            thread.control.renew(with: permit)
          }
        } catch {
          guard case .refused(let refusal) = error else { throw error }
          return try await settle(renewedAt: renewedAt, refusal: refusal)
        }
        renewedAt = clock.now()
      }
      for tally in ledger.due(at: clock.now(), threads) { try await owner.tally(tally) }
      await pause(LiveRunner.tick)
    }
    try await settle(renewedAt: renewedAt, refusal: nil)
  }

  /// A lease for a list; `nil` when the deployment's is another by now.
  private func lease(for list: ListIdentity) async throws(LiveError) -> Permit<Live>? {
    let permit = try await owner.lease()
    guard permit.list == list else { return nil }
    return permit
  }

  /// Stops the cameras, then passes on what they still had to say.
  private mutating func settle(renewedAt: Instant, refusal: Refusal?) async throws(LiveError) {
    await stop(renewedAt: renewedAt, refusal: refusal)
    try await passOn()
    for tally in ledger.rest(at: clock.now(), threads) {
      do throws(LiveError) {
        try await owner.tally(tally)
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        tell(.note("the last counts of \(tally.camera) came too late: \(refusal.sentence)"))
      }
    }
  }

  private mutating func stop(renewedAt: Instant, refusal: Refusal?) async {
    let refusedAt = clock.now()
    for thread in threads { thread.control.stop() }
    while threads.contains(where: { !$0.control.isIdle }) { await pause(Span(milliseconds: 2)) }
    let stoppedAt = clock.now()
    if let standing = try? await owner.standing() { summary.phase = standing.phase }
    tell(
      .stopped(
        LiveStop(
          phase: summary.phase, refusal: refusal, renewedAt: renewedAt, refusedAt: refusedAt,
          lastLookAt: threads.compactMap(\.control.counts.lastLookAt).max(), stoppedAt: stoppedAt)))
  }

  /// Puts alerts on record and tells what the cameras told.
  private mutating func passOn() async throws(LiveError) {
    for thread in threads {
      for news in thread.control.takeNews() { try await take(news, from: thread.camera.code) }
    }
  }

  private mutating func take(_ news: CameraNews, from camera: CameraCode) async throws(LiveError) {
    switch news {
    case .ready(let pack, let precision, let warning, let isLocked):
      tell(.ready(camera: camera, pack: pack, precision: precision, warning: warning, memoryIsLocked: isLocked))
    case .looking(let people, let photographs, let threshold):
      tell(.looking(camera: camera, people: people, photographs: photographs, threshold: threshold))
    case .alert(let alert):
      do throws(LiveError) {
        let number = try await owner.raise(alert)
        summary.alerts += 1
        tell(.alert(number, alert, score: blind ? nil : alert.score))
      } catch {
        // What arrives after a halt or in a pause is discarded.
        guard case .refused = error else { throw error }
        summary.discarded += 1
        tell(.discarded(1))
      }
    case .note(let line): tell(.note(line))
    case .over:
      over.insert(camera)
      tell(.note("\(camera): the recording is over"))
    case .failed(let error): throw error
    }
  }

  /// Waits, also when the task is cancelled: what is under way is brought to its end.
  private func pause(_ span: Span) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(span.milliseconds))) {
        continuation.resume()
      }
    }
  }
}
