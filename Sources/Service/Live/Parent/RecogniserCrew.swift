import Mandate
import Recognition

/// The recogniser's process and those that came before it: one at a time, replaced when it is gone or silent, given up when
/// that happens too often.
struct RecogniserCrew {
  private let maker: any RecogniserMaker
  private let plan: LivePlan
  private let clock: Clock
  private var link: (any RecogniserLink)?
  private var silence: Silence
  private var introduced: Set<CameraCode> = []
  /// What processes that are gone had counted.
  private var before: [CameraCode: CameraCounts] = [:]
  /// When processes had to be replaced, in seconds, within the hour.
  private var failures: [Double] = []

  /// Processes begun so far.
  private(set) var processes = 0
  /// Processes that had to be replaced.
  private(set) var restarts = 0
  /// What the process has said of itself once it was ready.
  var readiness: Readiness?

  /// Seconds of silence after which a process is ended.
  static let longestSilence = 0.5
  /// Seconds until the first sign of life: libraries are loaded before it.
  static let longestBirth = 10.0
  /// Replacements within an hour after which it is given up.
  static let mostFailures = 6

  init(maker: any RecogniserMaker, plan: LivePlan, clock: Clock) {
    self.maker = maker
    self.plan = plan
    self.clock = clock
    silence = Silence(at: clock.seconds())
  }

  /// Whether there is a process.
  var isThere: Bool { link != nil && link?.end == nil }
  /// The process's number.
  var number: Int32 { link?.number ?? 0 }
  /// The newest sign of life.
  var heartbeat: Heartbeat? { link?.heartbeat }

  /// Starts a fresh process.
  mutating func start() throws(LiveError) {
    guard link == nil else { return }
    let fresh = try maker.start()
    fresh.tell(.prepare(plan.preparation))
    link = fresh
    processes += 1
    silence = Silence(at: clock.seconds())
  }

  /// Tells the process something.
  func tell(_ instruction: Instruction) { link?.tell(instruction) }

  /// Tells the process of a camera, once.
  mutating func introduce(_ camera: LiveCamera, as identity: String) {
    guard introduced.insert(camera.code).inserted else { return }
    tell(.camera(camera.setting(identity: identity, pace: plan.pace)))
  }

  /// What the process has reported since the last call.
  func take() -> [Report] { link?.take() ?? [] }

  /// The newest previews since the last call.
  func takePreviews() -> [CameraCode: [UInt8]] { link?.takePreviews() ?? [:] }

  /// Why the process is of no use any more; `nil` while it is.
  mutating func failure() -> String? {
    guard let link else { return nil }
    if let end = link.end { return "the recogniser's process is gone: \(end)" }
    let silent = silence.judge(heard: link.heard, at: clock.seconds())
    guard silent > (link.heard == 0 ? Self.longestBirth : Self.longestSilence) else { return nil }
    link.kill()
    return "the recogniser's process was silent for \(Int(silent * 1_000)) ms and was ended"
  }

  /// Ends the process at once.
  func kill() { link?.kill() }

  /// Lets a process go that is of no use any more.
  ///
  /// - Returns: how long to wait before the next: longer each time.
  mutating func bury() -> Span {
    keepCounts(gaps: 1)
    link?.kill()
    link = nil
    readiness = nil
    introduced = []
    restarts += 1
    let now = clock.seconds()
    failures = failures.filter { now - $0 < 3_600 } + [now]
    return Span(milliseconds: min(8_000, 125 << Int64(min(failures.count - 1, 6))))
  }

  /// Whether it happens too often.
  var isHopeless: Bool { failures.count > Self.mostFailures }

  /// Begins to count anew.
  mutating func forgive() { failures = [] }

  /// What all processes together have counted.
  var totals: [CameraCode: CameraCounts] {
    before.merging(link?.counts ?? [:]) { former, present in
      var sum = former
      sum += present
      return sum
    }
  }

  /// Tells the process to end, and waits for it a while.
  mutating func dismiss(pause: (Span) async -> Void) async {
    guard let link else { return }
    link.tell(.end)
    let since = clock.seconds()
    while link.end == nil {
      await pause(Span(milliseconds: 5))
      if clock.seconds() - since > 3 { link.kill() }
    }
    keepCounts(gaps: 0)
    self.link = nil
  }

  private mutating func keepCounts(gaps: Int) {
    for (camera, counts) in link?.counts ?? [:] {
      before[camera, default: CameraCounts()] += counts
      before[camera]?.gaps += gaps
      // What a process held went with its memory.
      if let held = before[camera]?.templates?.held, held > 0 {
        before[camera]?.templates?.destroyed += held
        before[camera]?.templates?.held = 0
      }
    }
  }
}

extension CameraCounts {
  /// Adds what another process counted.
  static func += (left: inout CameraCounts, right: CameraCounts) {
    left.tallies += right.tallies
    left.faceBins += right.faceBins
    left.dropped += right.dropped
    left.gaps += right.gaps
    left.latencies += right.latencies
    left.lastLook = [left.lastLook, right.lastLook].compactMap(\.self).max()
    if let templates = right.templates {
      var sum = left.templates ?? TemplateTally()
      sum += templates
      left.templates = sum
    }
  }
}
