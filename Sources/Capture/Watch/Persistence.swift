/// A condition that counts once it has held for a while, and no longer once it has not held for a while.
struct Persistence: Sendable {
  private(set) var holds = false
  private var since: Double?

  /// Tells whether `holds` has just changed.
  ///
  /// - Parameters:
  ///   - now: in seconds.
  ///   - on: seconds that the condition must last.
  ///   - off: seconds that it must be absent.
  mutating func update(_ condition: Bool, at now: Double, on: Double, off: Double) -> Bool {
    guard condition != holds else {
      since = nil
      return false
    }
    let start = since ?? now
    since = start
    guard now - start >= (holds ? off : on) else { return false }
    holds.toggle()
    since = nil
    return true
  }
}
