import Capture
import Mandate
import Recognition
import Synchronization

/// What the thread that takes a camera's pictures, the worker that looks at them and whoever reports share.
final class CameraSlot: Sendable {
  /// The camera.
  let setting: CameraSetting
  /// Its place among its worker's cameras.
  let place: Int
  /// The pictures.
  let pictures = TripleBuffer()
  /// Ends every wait of its feed.
  let interrupt = Interrupt()
  /// Wakes its worker.
  let worker: Bell
  /// Wakes its feed, where that waits for the worker.
  let taken = Bell()
  private let preview = Atomic<Bool>(false)

  /// Sizes of one camera's pictures that are kept ready: a camera has one, rarely two.
  private static let mostSizes = 4

  private struct State {
    var counts = CameraCounts()
    /// How long taking its frames took.
    var taking = StageTimes()
    /// Frames that the feed passed over, which its recogniser never sees.
    var passed = 0
    /// Since when something has been ready.
    var waitingSince: BootMoment?
    var isOver = false
    /// The sizes of pictures that are made ready for, the latest last, and the one that its worker is asked to make ready for.
    var readySizes: [PictureSize] = []
    var wantedSize: PictureSize?
    /// When the last picture that was looked at stood in its video, and when that was.
    var last: (time: Double, at: BootMoment)?
  }
  private let state = Mutex(State())

  init(setting: CameraSetting, place: Int, worker: Bell) {
    self.setting = setting
    self.place = place
    self.worker = worker
  }

  // MARK: For the feed

  /// Whether its worker is ready for pictures of this size; asks it to be, where it is not.
  func isReady(for size: PictureSize) -> Bool {
    let isReady = state.withLock { state in
      let isReady = state.readySizes.contains(size)
      state.wantedSize = isReady ? nil : size
      return isReady
    }
    if !isReady { worker.ring() }
    return isReady
  }

  /// A picture was written.
  func publish(_ frame: FeedFrame) {
    let replaced = pictures.publish(frame)
    state.withLock { state in
      if replaced { state.counts.dropped += 1 }
      if state.waitingSince == nil { state.waitingSince = frame.arrival }
    }
    worker.ring()
  }

  /// Taking a frame took so much of the processor's time.
  func took(_ stage: Stage, seconds: Double) {
    state.withLock { $0.taking.add(stage, nanoseconds: UInt64(max(0, seconds) * 1e9)) }
  }

  /// A frame came that is not due.
  func pass() { state.withLock { $0.passed += 1 } }

  /// A frame that was due is not looked at.
  func drop() {
    state.withLock { state in
      state.counts.dropped += 1
      state.passed += 1
    }
  }

  /// Pictures stopped coming.
  func gap() { state.withLock { $0.counts.gaps += 1 } }

  /// Nothing more comes; looking ends with what is ready.
  func end() {
    state.withLock { $0.isOver = true }
    worker.ring()
  }

  // MARK: For the worker

  /// The size of pictures that it is asked to make ready for; `nil` when it is.
  var wantedSize: PictureSize? { state.withLock { $0.wantedSize } }

  /// It is ready for pictures of this size.
  func becameReady(for size: PictureSize) {
    state.withLock { state in
      if state.readySizes.count == Self.mostSizes { state.readySizes.removeFirst() }
      state.readySizes.append(size)
      if state.wantedSize == size { state.wantedSize = nil }
    }
    taken.ring()
  }

  /// It is not ready for pictures of this size any more; the one that was to be looked at is passed over.
  func isNotReady(for size: PictureSize) {
    state.withLock { state in
      state.readySizes.removeAll { $0 == size }
      state.wantedSize = size
      state.passed += 1
    }
  }

  /// Whether its feed waits for the worker, so that nothing is dropped.
  var waits: Bool {
    if case .recording(_, let pace) = setting.origin { !pace.realtime } else { false }
  }

  /// Whether previews are wanted.
  var isPreviewed: Bool {
    get { preview.load(ordering: .relaxed) }
    set { preview.store(newValue, ordering: .relaxed) }
  }

  /// Since when a picture has been waiting; `nil` when none is.
  var waitingSince: BootMoment? { state.withLock { $0.waitingSince } }

  /// Whether nothing more comes and nothing is ready.
  var isOver: Bool { state.withLock { $0.isOver && $0.waitingSince == nil } }

  /// It was told that nothing more comes.
  func tookEnd() { state.withLock { $0.isOver = false } }

  /// The picture that waits is taken now.
  func takes() { state.withLock { $0.waitingSince = nil } }

  /// A picture was looked at.
  func looked(_ frame: FeedFrame, at now: BootMoment) { state.withLock { $0.last = (frame.stamp.time, now) } }

  /// When the last picture that was looked at stood in its video, and when that was.
  var lastFrame: (time: Double, at: BootMoment)? { state.withLock { $0.last } }

  /// Changes the counts.
  func count(_ change: (inout CameraCounts) -> Void) { state.withLock { change(&$0.counts) } }

  /// Forgets what waits.
  func clear() {
    pictures.clear()
    state.withLock { $0.waitingSince = nil }
    taken.ring()
  }

  // MARK: For whoever reports

  /// What was counted.
  var counts: CameraCounts {
    state.withLock { state in
      var counts = state.counts
      counts.tallies.frames += state.passed
      counts.latencies.stages += state.taking
      return counts
    }
  }

  /// How many were dropped so far.
  var dropped: Int { state.withLock { $0.counts.dropped } }
  /// When the last look was over.
  var lastLook: BootMoment? { state.withLock { $0.counts.lastLook } }
  /// Looks so far.
  var looks: Int { state.withLock { $0.counts.tallies.framesSearched } }
}
