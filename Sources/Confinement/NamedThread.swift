import CConfine
import Foundation

/// Runs something on a thread of its own: for what waits, which must never sit on the threads that everything shares.
///
/// - Parameters:
///   - name: at most 15 letters.
///   - givingWay: whether it has about a tenth of a core at most while other threads want all of it.
public func runOnThread(_ name: String, givingWay: Bool = false, _ body: @escaping @Sendable () -> Void) {
  let thread = Thread {
    overt_name_thread(name)
    if givingWay { overt_give_way() }
    body()
  }
  thread.stackSize = 8 << 20
  thread.start()
}
