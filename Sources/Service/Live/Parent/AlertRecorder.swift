import Mandate
import Synchronization

/// Puts what a recogniser found on record, one after the other in the order of its coming, while everything else goes on:
/// a store that stalls delays it and loses none of it. What came before is not recorded twice.
final class AlertRecorder: Sendable {
  /// A track of one process: it raises one alert.
  struct Key: Hashable, Sendable {
    let process: Int
    let camera: CameraCode
    let track: Int
  }

  /// What there is to record.
  enum Item: Sendable {
    case alert(LiveAlert, Key)
    case sighting(Key, at: Instant, Threshold)
  }

  /// What came of it.
  enum Outcome: Sendable {
    case raised(AlertID, LiveAlert)
    case sighted
    case discarded
    /// A sighting that is not on record: its alert was discarded, or names nobody who is still sought.
    case overlooked
    case failed(LiveError)
  }

  private struct State {
    var items: [Item] = []
    var isRunning = false
    var outcomes: [Outcome] = []
    var known: Set<Key> = []
    var numbers: [Key: AlertID] = [:]
    var keys: [AlertID: Key] = [:]
  }

  private let owner: any LiveOwner
  private let state = Mutex(State())

  init(owner: any LiveOwner) {
    self.owner = owner
  }

  /// How much waits to be recorded.
  var pending: Int { state.withLock { $0.items.count + ($0.isRunning ? 1 : 0) } }

  /// What has come of it since the last call.
  func takeOutcomes() -> [Outcome] {
    state.withLock { state in
      defer { state.outcomes.removeAll() }
      return state.outcomes
    }
  }

  /// Which track raised an alert.
  func key(of alert: AlertID) -> Key? { state.withLock { $0.keys[alert] } }

  /// Takes something to record.
  func record(_ item: Item) {
    let begins = state.withLock { state in
      if case .alert(_, let key) = item, !state.known.insert(key).inserted { return false }
      state.items.append(item)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if begins { Task { await work() } }
  }

  private func work() async {
    while let item = next() {
      let outcome = await outcome(of: item)
      state.withLock { $0.outcomes.append(outcome) }
    }
  }

  private func next() -> Item? {
    state.withLock { state in
      guard state.items.isEmpty else { return state.items.removeFirst() }
      state.isRunning = false
      return nil
    }
  }

  private func outcome(of item: Item) async -> Outcome {
    do throws(LiveError) {
      switch item {
      case .alert(let alert, let key):
        let number = try await owner.raise(alert)
        state.withLock { state in
          state.numbers[key] = number
          state.keys[number] = key
        }
        return .raised(number, alert)
      case .sighting(let key, let moment, let score):
        guard let number = state.withLock({ $0.numbers[key] }) else { return .overlooked }
        try await owner.sight(number, on: key.camera, at: moment, score: score)
        return .sighted
      }
    } catch {
      guard case .refused = error else { return .failed(error) }
      if case .sighting = item { return .overlooked }
      return .discarded
    }
  }
}
