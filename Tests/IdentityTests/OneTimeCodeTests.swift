import Identity
import TestSupport
import Testing

@Suite("One-time codes")
struct OneTimeCodeTests {
  static let published = Array("12345678901234567890".utf8)

  @Test("the codes of RFC 6238, appendix B (their last six digits), at their times")
  func timeVectors() throws {
    let secret = try #require(OneTimeSecret(bytes: Self.published))
    let vectors: [(Int64, String)] = [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ]
    for (seconds, code) in vectors {
      let step = try #require(OneTimeSecret.step(at: seconds))
      #expect(secret.code(step: step) == String(code.suffix(6)))
      #expect(secret.accepts(String(code.suffix(6)), at: seconds, lastUsed: nil) == step)
    }
  }

  @Test("the codes of RFC 4226, appendix D")
  func counterVectors() throws {
    let secret = try #require(OneTimeSecret(bytes: Self.published))
    let codes = [
      "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
    ]
    for (step, code) in codes.enumerated() { #expect(secret.code(step: UInt64(step)) == code) }
  }

  @Test("a code is taken a step early and a step late, no further")
  func tolerance() throws {
    let secret = try #require(OneTimeSecret(bytes: Self.published))
    let step: UInt64 = 41_152_263
    let code = secret.code(step: step)
    let start = Int64(step) * 30
    for seconds in [start - 30, start, start + 29, start + 59] {
      #expect(secret.accepts(code, at: seconds, lastUsed: nil) == step)
    }
    for seconds in [start - 31, start + 60, 0, -1, Int64.min, Int64.max] {
      #expect(secret.accepts(code, at: seconds, lastUsed: nil) == nil)
    }
  }

  @Test("a code is taken once, and after it none that is older")
  func replay() throws {
    let secret = try #require(OneTimeSecret(bytes: Self.published))
    let step: UInt64 = 41_152_263
    let now = Int64(step) * 30 + 5
    let used = try #require(secret.accepts(secret.code(step: step), at: now, lastUsed: step - 1))
    #expect(used == step)
    #expect(secret.accepts(secret.code(step: step), at: now + 1, lastUsed: used) == nil)
    #expect(secret.accepts(secret.code(step: step - 1), at: now + 1, lastUsed: used) == nil)
    #expect(secret.accepts(secret.code(step: step + 1), at: now + 1, lastUsed: used) == step + 1)
  }

  @Test("what is no code is not taken", arguments: ["", "0", "75522", "7552244", "75522４", "755 224", "-55224"])
  func strangeCodes(_ code: String) throws {
    let secret = try #require(OneTimeSecret(bytes: Self.published))
    #expect(secret.accepts(code, at: 15, lastUsed: nil) == nil)
  }

  @Test("the secret is written as authenticators read it (RFC 4648 §10 for base 32)")
  func address() throws {
    let secret = try #require(OneTimeSecret(bytes: Self.published))
    #expect(secret.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(
      secret.address(issuer: "Overt & Co", account: "a.b@met/é")
        == "otpauth://totp/Overt%20%26%20Co:a.b%40met%2F%C3%A9?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=Overt%20%26%20Co&algorithm=SHA1&digits=6&period=30")
    #expect(OneTimeSecret(bytes: []) == nil)
    #expect(OneTimeSecret(bytes: Self.published + [1]) == nil)
  }
}
