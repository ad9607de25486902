import Identity
import Testing

@Suite("Sessions")
struct SessionTests {
  @Test("a token comes back as it went out, and in no other spelling")
  func tokens() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let token = SessionToken(using: &random)
      #expect(token.text.utf8.count == 43)
      let back = try #require(SessionToken(token.text))
      #expect(back.digest == token.digest)
      #expect(!back.digest.isEmpty)
    }
    let token = SessionToken(using: &random)
    for text in ["", token.text + "=", String(token.text.dropLast()), token.text + "A", " " + token.text.dropLast()] {
      #expect(SessionToken(text) == nil)
    }
    // The last character carries two bits that must be zero.
    let zeros = String(repeating: "A", count: 42)
    #expect(SessionToken(zeros + "A") != nil)
    #expect(SessionToken(zeros + "B") == nil)
    #expect(SessionToken(zeros + "/") == nil)
  }

  @Test("a session knows its own token")
  func belonging() {
    var random = SystemRandomNumberGenerator()
    let (own, other) = (SessionToken(using: &random), SessionToken(using: &random))
    let session = Session(own, subject: "officer 3", at: 0)
    #expect(session.belongs(to: own))
    #expect(!session.belongs(to: other))
  }

  @Test("it ends by idleness, and by age however busy it was")
  func ending() throws {
    var random = SystemRandomNumberGenerator()
    let policy = try #require(SessionPolicy(idleMinutes: 15, absoluteMinutes: 60))
    var session = Session(SessionToken(using: &random), subject: "officer 3", at: 1000)
    #expect(session.standing(at: 1000, policy) == .live)
    #expect(session.standing(at: 1000 + 899, policy) == .live)
    #expect(session.standing(at: 1000 + 900, policy) == .idleTooLong)
    for minute in 1..<60 {
      #expect(session.standing(at: 1000 + Int64(minute) * 60, policy) == .live)
      session.use(at: 1000 + Int64(minute) * 60)
    }
    #expect(session.standing(at: 1000 + 3599, policy) == .live)
    #expect(session.standing(at: 1000 + 3600, policy) == .lastedTooLong)
    #expect(session.standing(at: 999, policy) == .fromTheFuture)
    session.use(at: 5)
    #expect(session.lastUsed == 1000 + 59 * 60)
    let old = Session(digest: [], subject: "", begun: .min, lastUsed: .min)
    #expect(old.standing(at: .max, policy) == .lastedTooLong)
  }

  @Test("a policy is from a minute to a day, and idleness the shorter")
  func policies() {
    #expect(SessionPolicy(idleMinutes: 1, absoluteMinutes: 1440) != nil)
    #expect(SessionPolicy(idleMinutes: 0, absoluteMinutes: 60) == nil)
    #expect(SessionPolicy(idleMinutes: 61, absoluteMinutes: 60) == nil)
    #expect(SessionPolicy(idleMinutes: 1, absoluteMinutes: 1441) == nil)
  }

  @Test("secrets are compared byte for byte")
  func comparing() {
    #expect(equalInConstantTime([1, 2, 3], [1, 2, 3]))
    #expect(!equalInConstantTime([1, 2, 3], [1, 2, 4]))
    #expect(!equalInConstantTime([1, 2, 3], [1, 2]))
    #expect(equalInConstantTime([], []))
    // No byte makes up for another: all pairs of three small numbers.
    let words = (0..<512).map { word in [UInt8(word & 7), UInt8(word >> 3 & 7), UInt8(word >> 6)] }
    let alike = words.reduce(0) { count, left in count + words.count { equalInConstantTime(left, $0) } }
    #expect(alike == words.count)
  }
}
