import CKernels
import Testing

/// A pool for one test, destroyed with it.
///
/// Sendable is right although the compiler cannot see it: the pointer never changes, the functions behind it take the
/// pool's own lock, and `overt_pool_destroy` runs when nobody holds a reference any more.
final class Pool: @unchecked Sendable {
  let pointer: OpaquePointer

  init(slots: Int, slotBytes: Int) throws {
    var error: Int32 = 0
    pointer = try #require(overt_pool_create(slots, slotBytes, &error), "errno \(error)")
  }

  deinit { overt_pool_destroy(pointer) }

  var counts: overt_pool_counts {
    var result = overt_pool_counts()
    overt_pool_counts(pointer, &result)
    return result
  }

  var usage: overt_pool_usage {
    var result = overt_pool_usage()
    overt_pool_usage(pointer, &result)
    return result
  }

  /// All readable pages of the pool.
  var pages: UnsafeRawBufferPointer {
    var base: UnsafeRawPointer?
    var length = 0
    overt_pool_range(pointer, &base, &length)
    return UnsafeRawBufferPointer(start: base, count: length)
  }

  /// The memory of a held slot, nil for any other.
  func slot(_ slot: Int32) -> UnsafeMutableRawBufferPointer? {
    overt_pool_slot(pointer, slot).map { UnsafeMutableRawBufferPointer(start: $0, count: usage.slot_bytes) }
  }
}

extension overt_pool_counts {
  /// The law of the pool (invariant I11).
  var areBalanced: Bool { made == destroyed + sealed + held }
}
