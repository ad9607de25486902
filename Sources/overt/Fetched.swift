import Synchronization

/// What a download came to, handed from the session's thread to the waiting one.
final class Fetched: Sendable {
  private let outcome = Mutex<Result<[UInt8], Failure>?>(nil)

  /// Leaves the outcome.
  func set(_ result: Result<[UInt8], Failure>) {
    outcome.withLock { $0 = result }
  }

  /// Takes the outcome.
  func get() throws -> [UInt8] {
    try outcome.withLock { $0 }?.get() ?? []
  }
}
