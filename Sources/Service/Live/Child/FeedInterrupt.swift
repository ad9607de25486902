import Synchronization

/// Ends whatever a feed waits for. Once raised it stays raised.
package final class FeedInterrupt: Sendable {
  private struct State {
    var isRaised = false
    var action: (@Sendable () -> Void)?
  }
  private let state = Mutex(State())

  /// Not raised.
  package init() {}

  /// Whether it was raised.
  package var isRaised: Bool { state.withLock { $0.isRaised } }

  /// Raises it.
  package func raise() {
    let action = state.withLock { state in
      state.isRaised = true
      return state.action
    }
    action?()
  }

  /// What is done when it is raised; at once when it was.
  package func whenRaised(_ action: @escaping @Sendable () -> Void) {
    let isRaised = state.withLock { state in
      state.action = action
      return state.isRaised
    }
    if isRaised { action() }
  }
}
