import Identity
import Testing

@Suite("Failed attempts")
struct AttemptTests {
  static let policy = AttemptPolicy.standard

  @Test("five failures cost nothing, then the wait doubles up to a quarter of an hour")
  func waiting() {
    var attempts = Attempts()
    for _ in 0..<5 { attempts.fail(at: 1000, Self.policy) }
    #expect(attempts.wait(at: 1000, Self.policy) == 0)
    for expected: Int64 in [30, 60, 120, 240, 480, 900, 900, 900] {
      attempts.fail(at: 1000, Self.policy)
      #expect(attempts.wait(at: 1000, Self.policy) == expected)
      #expect(attempts.wait(at: 1000 + expected - 1, Self.policy) == 1)
      #expect(attempts.wait(at: 1000 + expected, Self.policy) == 0)
    }
    for _ in 0..<5000 { attempts.fail(at: 1000, Self.policy) }
    #expect(attempts.wait(at: 1000, Self.policy) == 900, "never for ever")
  }

  @Test("a success, or a day, wipes the slate")
  func forgetting() {
    var attempts = Attempts()
    for _ in 0..<9 { attempts.fail(at: 1000, Self.policy) }
    var other = attempts
    other.succeed()
    #expect(other.wait(at: 1000, Self.policy) == 0)
    #expect(other.failures == 0)
    attempts.fail(at: 1000 + 86_399, Self.policy)
    #expect(attempts.failures == 10)
    attempts.fail(at: 1000 + 86_399 + 86_400, Self.policy)
    #expect(attempts.failures == 1)
  }

  @Test("strange clocks neither lock out for ever nor crash")
  func clocks() {
    var attempts = Attempts()
    for seconds in [Int64.min, .max, 0, .min, .max, 5, 5, 5, .max, .min] { attempts.fail(at: seconds, Self.policy) }
    for seconds in [Int64.min, -1, 0, 1, .max] {
      #expect((0...900).contains(attempts.wait(at: seconds, Self.policy)))
    }
    let strange = AttemptPolicy(free: -1, firstWait: .min, longestWait: .max, memory: 0)
    for _ in 0..<100 { attempts.fail(at: 7, strange) }
    #expect(attempts.wait(at: 7, strange) > 0)
  }

  @Test("a table keeps each apart and forgets the oldest first")
  func table() {
    var table = AttemptTable<String>(capacity: 16)
    for _ in 0..<6 { table.fail("officer 3", at: 1000) }
    #expect(table.wait("officer 3", at: 1000) == 30)
    #expect(table.wait("officer 4", at: 1000) == 0)
    for number in 0..<10_000 { table.fail("address \(number)", at: 999) }
    #expect(table.count <= 16)
    #expect(table.wait("officer 3", at: 1000) == 30, "a flood of older failures does not wash it out")
    table.succeed("officer 3")
    #expect(table.wait("officer 3", at: 1000) == 0)
  }
}
