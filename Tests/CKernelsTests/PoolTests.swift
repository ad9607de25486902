import CKernels
import Dispatch
import Foundation
import Testing

@Suite("Template pool: what was made is destroyed, sealed or held")
struct PoolTests {
  @Test("a full pool refuses and counts the refusal, and a released slot can be had again")
  func fullPool() throws {
    let pool = try Pool(slots: 3, slotBytes: 512)
    let slots = (0..<3).map { _ in overt_pool_acquire(pool.pointer) }
    #expect(Set(slots) == [0, 1, 2])
    #expect(overt_pool_acquire(pool.pointer) == -1)
    #expect(pool.counts.refused == 1)
    #expect(pool.counts.made == 3)

    #expect(overt_pool_release(pool.pointer, slots[1]))
    #expect(overt_pool_acquire(pool.pointer) == slots[1])
    #expect(pool.counts.areBalanced)
  }

  @Test("a slot is released once; a second release, a slot never taken and one out of range change nothing")
  func releaseOnce() throws {
    let pool = try Pool(slots: 4, slotBytes: 64)
    let slot = overt_pool_acquire(pool.pointer)
    #expect(overt_pool_release(pool.pointer, slot))
    for wrong in [slot, slot + 1, -1, 4, .max, .min] {
      #expect(!overt_pool_release(pool.pointer, wrong), "slot \(wrong)")
      #expect(!overt_pool_release_sealed(pool.pointer, wrong), "slot \(wrong)")
      #expect(overt_pool_slot(pool.pointer, wrong) == nil, "slot \(wrong)")
    }
    let counts = pool.counts
    #expect(counts.made == 1 && counts.destroyed == 1 && counts.sealed == 0 && counts.held == 0)
  }

  @Test("destroyed and sealed are counted apart")
  func sealedApart() throws {
    let pool = try Pool(slots: 3, slotBytes: 64)
    let slots = (0..<3).map { _ in overt_pool_acquire(pool.pointer) }
    #expect(overt_pool_release(pool.pointer, slots[0]))
    #expect(overt_pool_release_sealed(pool.pointer, slots[1]))
    let counts = pool.counts
    #expect(counts.destroyed == 1 && counts.sealed == 1 && counts.held == 1 && counts.made == 3)
  }

  @Test("nothing of a template is left in the pool's memory after its release", arguments: [false, true])
  func wiped(sealed: Bool) throws {
    let pool = try Pool(slots: 5, slotBytes: 1000)
    let slots = (0..<5).map { _ in overt_pool_acquire(pool.pointer) }
    for slot in slots {
      let memory = try #require(pool.slot(slot))
      #expect(memory.allSatisfy { $0 == 0 })
      memory.copyBytes(from: repeatElement(0xA5, count: memory.count))
    }
    #expect(pool.pages.contains(0xA5))
    for slot in slots {
      #expect(sealed ? overt_pool_release_sealed(pool.pointer, slot) : overt_pool_release(pool.pointer, slot))
    }
    #expect(pool.pages.allSatisfy { $0 == 0 })
  }

  @Test("slots are rounded up to 64 bytes, aligned, apart from each other, and end where the pages end")
  func layout() throws {
    let pool = try Pool(slots: 7, slotBytes: 65)
    #expect(pool.usage.slot_bytes == 128)
    #expect(pool.usage.slots == 7)
    var ends: [UInt] = []
    for _ in 0..<7 {
      let memory = try #require(pool.slot(overt_pool_acquire(pool.pointer)))
      let start = UInt(bitPattern: memory.baseAddress)
      #expect(start % 64 == 0)
      ends.append(start + 128)
    }
    ends.sort()
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 == 128 })
    #expect(ends.last == UInt(bitPattern: pool.pages.baseAddress) + UInt(pool.pages.count))
  }

  @Test(
    "sizes out of range are refused with EINVAL",
    arguments: [(0, 64), (1, 0), (-1, 64), (1, -1), (1 << 25, 64), (1, 1 << 31)])
  func refusedSizes(slots: Int, slotBytes: Int) {
    var error: Int32 = 0
    #expect(overt_pool_create(slots, slotBytes, &error) == nil)
    #expect(error == EINVAL)
  }

  @Test("a pool larger than the address space is refused with the system's reason")
  func impossibleSize() {
    var error: Int32 = 0
    #expect(overt_pool_create(1 << 24, 1 << 30, &error) == nil)
    #expect(error != 0)
  }

  @Test(
    "many threads: no slot has two owners, each comes clean, the books balance at every moment", arguments: [1, 2, 3])
  func manyThreads(seed: UInt64) throws {
    let pool = try Pool(slots: 24, slotBytes: 256)
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      var random = SplitMix64(seed: seed &* 100 &+ UInt64(thread))
      var held: [Int32] = []
      let mark = UInt8(thread + 1)
      for _ in 0..<3000 {
        if held.isEmpty || Bool.random(using: &random) {
          let slot = overt_pool_acquire(pool.pointer)
          guard slot >= 0 else { continue }
          guard let memory = pool.slot(slot) else {
            Issue.record("slot \(slot) was acquired but has no memory")
            continue
          }
          #expect(memory.allSatisfy { $0 == 0 }, "slot \(slot) came with somebody's content")
          memory.copyBytes(from: repeatElement(mark, count: memory.count))
          held.append(slot)
        } else {
          let slot = held.remove(at: Int.random(in: held.indices, using: &random))
          #expect(pool.slot(slot)?.allSatisfy { $0 == mark } == true, "slot \(slot) was changed by somebody else")
          let released =
            Bool.random(using: &random)
            ? overt_pool_release(pool.pointer, slot) : overt_pool_release_sealed(pool.pointer, slot)
          #expect(released)
        }
        #expect(pool.counts.areBalanced)
      }
      for slot in held { #expect(overt_pool_release(pool.pointer, slot)) }
    }
    let counts = pool.counts
    #expect(counts.areBalanced)
    #expect(counts.held == 0)
    #expect(counts.made > 0 && counts.sealed > 0)
    #expect(pool.pages.allSatisfy { $0 == 0 })
  }

  @Test("of two threads that release a slot at the same moment exactly one does")
  func racingRelease() throws {
    // Large, so that the second comes while the first still wipes; on threads of its own, so that both really run.
    let pool = try Pool(slots: 2, slotBytes: 1 << 24)
    for round in 1...30 {
      let slot = overt_pool_acquire(pool.pointer)
      let released = Released()
      let done = DispatchSemaphore(value: 0)
      for _ in 0..<2 {
        Thread.detachNewThread {
          if overt_pool_release(pool.pointer, slot) { released.add() }
          done.signal()
        }
      }
      done.wait()
      done.wait()
      #expect(released.count == 1)
      #expect(pool.counts.destroyed == UInt64(round) && pool.counts.areBalanced && pool.counts.held == 0)
    }
  }

  @Test("overt_wipe leaves zeros, and only where it was told")
  func wipe() {
    var bytes = [UInt8](repeating: 7, count: 100)
    bytes.withUnsafeMutableBytes { overt_wipe($0.baseAddress! + 10, 80) }
    #expect(bytes[10..<90].allSatisfy { $0 == 0 })
    #expect(bytes[..<10].allSatisfy { $0 == 7 } && bytes[90...].allSatisfy { $0 == 7 })
  }
}

/// How often something happened, counted by several threads; sendable because the lock guards the only state.
private final class Released: @unchecked Sendable {
  private let lock = NSLock()
  private var total = 0

  var count: Int { lock.withLock { total } }

  func add() { lock.withLock { total += 1 } }
}
