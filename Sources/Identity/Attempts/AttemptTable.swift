/// Failed attempts by whom or from where, in bounded memory.
///
/// A table of accounts needs a capacity of at least their number, and takes existing ones only, or a flood of others
/// washes it out; a table of addresses can be washed out and is the weaker guard.
public struct AttemptTable<Key: Hashable & Sendable>: Sendable {
  /// The policy for each key.
  public let policy: AttemptPolicy
  /// The most keys that are remembered; the one whose last failure is longest ago goes first.
  public let capacity: Int
  private var entries: [Key: Attempts] = [:]

  /// An empty table.
  public init(_ policy: AttemptPolicy = .standard, capacity: Int = 10_000) {
    self.policy = policy
    self.capacity = max(capacity, 1)
  }

  /// How many keys are remembered.
  public var count: Int { entries.count }

  /// The seconds that `key` has to wait; 0 when an attempt may be made now.
  public func wait(_ key: Key, at seconds: Int64) -> Int64 {
    entries[key]?.wait(at: seconds, policy) ?? 0
  }

  /// Notes a failure.
  public mutating func fail(_ key: Key, at seconds: Int64) {
    entries[key, default: Attempts()].fail(at: seconds, policy)
    guard entries.count > capacity else { return }
    // An eighth at a time, so that a flood of keys does not cost a sort each.
    let oldest = entries.filter { $0.key != key }.sorted { $0.value.lastFailure < $1.value.lastFailure }
    for entry in oldest.prefix(max(capacity / 8, 1)) { entries[entry.key] = nil }
  }

  /// Notes a success: what was before is forgotten.
  public mutating func succeed(_ key: Key) {
    entries[key] = nil
  }
}
