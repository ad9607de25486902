import CKernels

/// Floats in locked memory between guard pages, outside core dumps and forked children; wiped when it dies.
final class LockedFloats {
  let start: UnsafeMutablePointer<Float>
  let count: Int
  private let pool: OpaquePointer

  init(count: Int) throws(GalleryError) {
    let bytes = max(64, count * MemoryLayout<Float>.stride)
    guard let pool = overt_pool_create(1, bytes, nil) else { throw .outOfMemory(bytes: bytes) }
    let slot = overt_pool_acquire(pool)
    guard let memory = overt_pool_slot(pool, slot) else {
      overt_pool_destroy(pool)
      throw .outOfMemory(bytes: bytes)
    }
    self.pool = pool
    self.count = count
    start = memory.bindMemory(to: Float.self, capacity: bytes / MemoryLayout<Float>.stride)
  }

  deinit {
    overt_pool_destroy(pool)
  }

  var isLocked: Bool { overt_pool_is_locked(pool) }

  func wipe() {
    overt_wipe(start, count * MemoryLayout<Float>.stride)
  }
}
