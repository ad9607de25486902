import CKernels
import Glibc

/// Locked slots for what a search makes from a probe: its codes, scores, matches. A slot is wiped when its search ends.
/// As many searches run at once as there are slots; a further one waits, since a search takes microseconds.
final class SearchScratch: Sendable {
  /// Slots, more than threads that search.
  static let slots = 32
  /// Matches that a slot has room for; a search with more is done again in memory of its own.
  static let matches = 256

  let matchesOffset: Int
  // Owned by this object alone from `init` to `deinit`; a pool may be used from any thread.
  nonisolated(unsafe) private let pool: OpaquePointer

  init(dimension: Int) throws(GalleryError) {
    let scratch = (overt_search_scratch_bytes(max(dimension, 16), 1) + 63) / 64 * 64
    let bytes = scratch + Self.matches * MemoryLayout<overt_match>.stride
    guard scratch > 0, let pool = overt_pool_create(Self.slots, bytes, nil) else {
      throw .outOfMemory(bytes: bytes)
    }
    self.pool = pool
    matchesOffset = scratch
  }

  deinit {
    overt_pool_destroy(pool)
  }

  /// Lends a slot to `body`.
  func withSlot<Result>(_ body: (UnsafeMutableRawPointer, UnsafeMutablePointer<overt_match>) -> Result) -> Result {
    while true {
      let slot = overt_pool_acquire(pool)
      guard let memory = overt_pool_slot(pool, slot) else {
        sched_yield()
        continue
      }
      defer { overt_pool_release(pool, slot) }
      return body(memory, (memory + matchesOffset).bindMemory(to: overt_match.self, capacity: Self.matches))
    }
  }
}
