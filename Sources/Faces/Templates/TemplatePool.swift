import CKernels

/// The fixed number of locked slots in which passers-by's templates and crops live while they are worked on, and
/// nowhere else (invariant I11). A full pool drops the face and counts it.
///
/// Owned by one ``FaceEngine``; the slots lie between guard pages, outside core dumps and forked children.
final class TemplatePool {
  private let pool: OpaquePointer

  /// Maps `slots` slots of at least `bytes` bytes each.
  init(slots: Int, bytes: Int) throws(FaceError) {
    var reason: Int32 = 0
    guard let pool = overt_pool_create(slots, bytes, &reason) else {
      throw .poolUnavailable(slots: slots, bytes: bytes, errno: reason)
    }
    self.pool = pool
  }

  deinit {
    overt_pool_destroy(pool)
  }

  /// Whether the memory is locked. False where the process may lock too little (`ulimit -l`): then it can reach swap.
  var isLocked: Bool { overt_pool_is_locked(pool) }

  /// All counts at one moment; always made = destroyed + sealed + held.
  var counts: TemplateCounts {
    var counts = overt_pool_counts()
    overt_pool_counts(pool, &counts)
    return TemplateCounts(
      made: Int(counts.made), destroyed: Int(counts.destroyed), sealed: Int(counts.sealed), held: Int(counts.held),
      refused: Int(counts.refused))
  }

  /// The addresses of the readable pages, for a memory search from outside.
  var range: Range<UInt> {
    var base: UnsafeRawPointer?
    var length = 0
    overt_pool_range(pool, &base, &length)
    let start = UInt(bitPattern: base)
    return start..<start + UInt(length)
  }

  func acquire() -> (slot: Int32, memory: UnsafeMutableRawPointer)? {
    let slot = overt_pool_acquire(pool)
    guard slot >= 0, let memory = overt_pool_slot(pool, slot) else { return nil }
    return (slot, memory)
  }

  func release(_ slot: Int32) {
    let wasHeld = overt_pool_release(pool, slot)
    assert(wasHeld, "a slot was released twice")
  }
}
