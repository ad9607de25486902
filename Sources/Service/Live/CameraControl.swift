import Dispatch
import Mandate
import Synchronization

/// What a camera's thread and whoever directs it share.
final class CameraControl: Sendable {
  private struct State: ~Copyable {
    var session: CameraSession?
    var permit: Permit<Live>?
    var isReady = false
    var isLooking = false
    var isEnding = false
    var hasEnded = false
    var news: [CameraNews] = []
    var counts = CameraCounts()
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)

  // MARK: For whoever directs

  /// Lets the camera look, under a lease that has to be renewed.
  func begin(_ session: CameraSession, under permit: consuming sending Permit<Live>) {
    var permit = Optional(permit)
    state.withLock { state in
      state.session = session
      state.permit = permit.take()
      state.isLooking = true
    }
    wake.signal()
  }

  /// Gives a renewed lease.
  func renew(with permit: consuming sending Permit<Live>) {
    var permit = Optional(permit)
    state.withLock { $0.permit = permit.take() }
  }

  /// Stops the camera; it stands still once ``isIdle``.
  func stop() {
    state.withLock { state in
      state.session = nil
      state.permit = nil
    }
  }

  /// Ends the thread.
  func end() {
    state.withLock { state in
      state.session = nil
      state.permit = nil
      state.isEnding = true
    }
    wake.signal()
  }

  /// Whether the networks are loaded, or the thread is gone.
  var isReady: Bool { state.withLock { $0.isReady || $0.hasEnded } }
  /// Whether the camera stands still.
  var isIdle: Bool { state.withLock { !$0.isLooking } }
  /// Whether the thread is gone.
  var hasEnded: Bool { state.withLock { $0.hasEnded } }
  /// What was counted so far.
  var counts: CameraCounts { state.withLock { $0.counts } }

  /// What was told since the last call.
  func takeNews() -> [CameraNews] {
    state.withLock { state in
      let news = state.news
      state.news = []
      return news
    }
  }

  // MARK: For the thread

  /// Waits for something to look at; `nil` when the thread is to end.
  func next() -> CameraSession? {
    while true {
      let (session, isEnding) = state.withLock { ($0.session, $0.isEnding) }
      if isEnding { return nil }
      if let session { return session }
      state.withLock { $0.isLooking = false }
      wake.wait()
    }
  }

  /// A lease that has come since the last call.
  func takePermit() -> Permit<Live>? { state.withLock { $0.permit.take() } }

  /// Whether the thread is to stop looking.
  var isStopped: Bool { state.withLock { $0.session == nil } }

  /// Stands still until it is told to look anew: nothing is left to look at.
  func rest() {
    state.withLock { state in
      state.session = nil
      state.permit = nil
    }
  }

  /// Tells something.
  func tell(_ news: CameraNews) { state.withLock { $0.news.append(news) } }

  /// Says that the networks are loaded.
  func ready(_ news: CameraNews) {
    state.withLock { state in
      state.isReady = true
      state.news.append(news)
    }
  }

  /// Says what was counted.
  func count(_ change: (inout CameraCounts) -> Void) { state.withLock { change(&$0.counts) } }

  /// Says that the thread is gone.
  func finish() {
    state.withLock { state in
      state.isLooking = false
      state.hasEnded = true
    }
  }
}
