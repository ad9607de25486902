import CConfine
import Foundation

/// Runs something on a thread of its own: for what waits, which must never sit on the threads that everything shares.
///
/// - Parameter name: at most 15 letters.
public func runOnThread(_ name: String, _ body: @escaping @Sendable () -> Void) {
  let thread = Thread {
    overt_name_thread(name)
    body()
  }
  thread.stackSize = 8 << 20
  thread.start()
}
