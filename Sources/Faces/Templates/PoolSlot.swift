import CKernels

/// One slot of a ``TemplatePool``, owned: it cannot be copied, and it is wiped and given back when its value ends.
struct PoolSlot: ~Copyable {
  private let pool: TemplatePool
  private let slot: Int32
  private let memory: UnsafeMutableRawPointer
  private let count: Int

  /// Takes a slot and shows `count` bytes of it; `nil` when the pool is full.
  init?(in pool: TemplatePool, count: Int) {
    guard let (slot, memory) = pool.acquire() else { return nil }
    self.pool = pool
    self.slot = slot
    self.memory = memory
    self.count = count
  }

  deinit {
    pool.release(slot)
  }

  /// The bytes, valid while the slot is held.
  var bytes: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(start: memory, count: count) }

  /// The bytes as floats.
  var floats: UnsafeMutableBufferPointer<Float> { bytes.bindMemory(to: Float.self) }

  /// Overwrites the bytes with zeros, keeping the slot.
  func wipe() {
    overt_wipe(memory, count)
  }
}
