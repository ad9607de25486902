import Glibc

/// A thread of the system's, for work that blocks.
final class Worker {
  private var thread = pthread_t()
  private var joined = false

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts `body`; nil where the system gives no thread.
  init?(_ body: @escaping @Sendable () -> Void) {
    let context = unsafe Unmanaged.passRetained(Body(body))
    let failure = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context { unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    guard failure == 0 else {
      unsafe context.release()
      return nil
    }
  }

  /// Waits for its end.
  func join() {
    guard !joined else { return }
    joined = true
    pthread_join(thread, nil)
  }
}
