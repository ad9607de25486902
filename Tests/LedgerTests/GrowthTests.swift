import Ledger
import Testing

@Suite("Growth")
struct GrowthTests {
  /// The sizes published over an hour that is live, with `alerts` leaves appended by what happens in each minute.
  private func hour(_ alerts: (Int) -> UInt64) throws -> (published: [UInt64], committed: UInt64) {
    var (committed, published): (UInt64, UInt64) = (35, 35)
    var sizes: [UInt64] = []
    for minute in 0..<60 {
      committed += alerts(minute)
      let plan = try GrowthPlan(committed: committed, published: published, phase: .live)
      committed += plan.padding
      #expect(plan.size <= committed)
      published = plan.size
      sizes.append(published)
    }
    return (sizes, committed)
  }

  @Test("the log grows alike with no alert, with ten a minute, and with a burst of a hundred")
  func alike() throws {
    let quiet = try hour { _ in 0 }
    #expect(quiet.published == (1...60).map { 35 + 16 * UInt64($0) })
    #expect(try hour { _ in 10 }.published == quiet.published)
    let burst = try hour { $0 == 3 ? 100 : 1 }
    #expect(burst.published == quiet.published)
    #expect(try hour { $0 == 58 ? 100 : 1 }.published == quiet.published)
  }

  @Test("exactly at sixteen there is no padding; at fifteen one leaf, at seventeen one waits")
  func edges() throws {
    func plan(_ more: UInt64) throws -> GrowthPlan {
      try GrowthPlan(committed: 160 + more, published: 160, phase: .live)
    }
    #expect(try plan(15).padding == 1 && plan(15).size == 176)
    #expect(try plan(16).padding == 0 && plan(16).size == 176)
    #expect(try plan(17).padding == 0 && plan(17).size == 176)
  }

  @Test("when the last deployment ends everything is published, up to the next multiple of sixteen")
  func ending() throws {
    for committed in UInt64(160)...320 {
      let plan = try GrowthPlan(committed: committed, published: 160, phase: .ending)
      #expect(plan.size == committed + plan.padding && plan.size % 16 == 0 && plan.padding < 16)
    }
    let idle = try GrowthPlan(committed: 173, published: 160, phase: .idle)
    #expect(idle.padding == 0 && idle.size == 173)
  }

  @Test("what cannot be is said, not planned for")
  func impossible() {
    #expect(throws: GrowthPlan.Problem.behind(committed: 3, published: 4)) {
      try GrowthPlan(committed: 3, published: 4, phase: .idle)
    }
    #expect(throws: GrowthPlan.Problem.full) { try GrowthPlan(committed: .max, published: .max, phase: .live) }
  }
}
