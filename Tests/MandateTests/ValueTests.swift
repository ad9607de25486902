import Mandate
import Testing

@Suite("Lengths of time, moments, digests, thresholds and identities as people read and write them")
struct ValueTests {
  @Test(
    "a length of time reads as a person would say it",
    arguments: [
      (0, "0 s"), (1, "0.001 s"), (250, "0.250 s"), (999, "0.999 s"), (1_000, "1 s"), (1_500, "1.500 s"),
      (59_999, "59.999 s"), (60_000, "1 min"), (185_000, "3 min 5 s"), (3_599_999, "59 min 59.999 s"),
      (3_600_000, "1 h"), (94_200_000, "26 h 10 min"), (86_400_001, "24 h 0.001 s"), (3_605_000, "1 h 5 s"),
      (-250, "minus 0.250 s"), (-94_200_000, "minus 26 h 10 min"),
    ])
  func span(milliseconds: Int, words: String) {
    #expect(Span(milliseconds: Int64(milliseconds)).description == words)
  }

  @Test("the longest lengths have words too")
  func extremeSpans() {
    #expect(Span(milliseconds: .max).description == "2562047788015 h 12 min 55.807 s")
    #expect(Span(milliseconds: .min).description == "minus 2562047788015 h 12 min 55.807 s")
  }

  @Test("seconds, minutes and hours are 1,000, 60,000 and 3,600,000 milliseconds")
  func units() {
    #expect(Span.seconds(3).milliseconds == 3_000 && Span.minutes(2).milliseconds == 120_000)
    #expect(Span.hours(24).milliseconds == 86_400_000)
    #expect(Span.seconds(59) < Span.minutes(1) && Span.hours(-1) < Span.seconds(0))
  }

  @Test("moments add and subtract exactly, and stay at the ends of the scale instead of coming round")
  func moments() {
    let noon = TrialStory.noon
    #expect(noon.adding(.hours(24)).since(noon) == .hours(24) && noon.since(noon.adding(.hours(1))) == .hours(-1))
    #expect(noon < noon + 1 && noon + -1 < noon)
    let (first, last) = (Instant(milliseconds: .min), Instant(milliseconds: .max))
    #expect(last.adding(.hours(1)) == last && first.adding(.hours(-1)) == first)
    #expect(last.since(first).milliseconds == .max && first.since(last).milliseconds == .min)
  }

  @Test("a digest is 64 hexadecimal digits in either case, and reads in small letters")
  func digests() throws {
    let text = "00ff1234567890abcdefABCDEF0123456789abcdef0123456789abcdef012345"
    let digest = try #require(ContentDigest(hexadecimal: text))
    #expect(digest.bytes.count == 32 && digest.bytes[0] == 0 && digest.bytes[1] == 255 && digest.bytes[2] == 0x12)
    #expect(digest.description == text.lowercased())
    #expect(ContentDigest(hexadecimal: digest.description) == digest)
    #expect(ContentDigest(bytes: digest.bytes) == digest)
    #expect(ContentDigest.zero.description == String(repeating: "0", count: 64))
  }

  @Test("every byte survives being written and read")
  func everyByte() {
    for start in stride(from: 0, to: 256, by: 32) {
      let digest = ContentDigest(bytes: (start..<start + 32).map(UInt8.init))
      #expect(digest.flatMap { ContentDigest(hexadecimal: $0.description) } == digest && digest != nil)
    }
  }

  @Test(
    "anything but 64 hexadecimal digits is no digest",
    arguments: [
      "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
      String(repeating: "0", count: 63) + "g", String(repeating: "0", count: 62) + "é",
      " " + String(repeating: "0", count: 63), "0x" + String(repeating: "0", count: 62),
      String(repeating: "٠", count: 64), String(repeating: "/", count: 64), String(repeating: ":", count: 64),
    ])
  func notDigests(text: String) {
    #expect(ContentDigest(hexadecimal: text) == nil)
  }

  @Test("31 or 33 bytes are no digest")
  func wrongLength() {
    #expect(ContentDigest(bytes: [UInt8](repeating: 1, count: 31)) == nil)
    #expect(ContentDigest(bytes: [UInt8](repeating: 1, count: 33)) == nil)
    #expect(ContentDigest(bytes: []) == nil)
  }

  @Test(
    "a threshold reads with two to six decimals",
    arguments: [
      (0, "0.00"), (1, "0.000001"), (480_000, "0.48"), (455_000, "0.455"), (500_000, "0.50"), (1_000_000, "1.00"),
      (1_000_001, "1.000001"), (-480_000, "-0.48"), (-1, "-0.000001"), (Int32.max, "2147.483647"),
      (Int32.min, "-2147.483648"),
    ])
  func thresholds(millionths: Int32, words: String) {
    #expect(Threshold(millionths: millionths).description == words)
  }

  @Test("a score becomes the nearest millionth")
  func thresholdFromScore() {
    #expect(Threshold(score: 0.48)?.millionths == 480_000)
    #expect(Threshold(score: 0.1)?.millionths == 100_000)
    #expect(Threshold(score: 0.000_000_4)?.millionths == 0 && Threshold(score: 0.000_000_6)?.millionths == 1)
    #expect(Threshold(score: -2)?.millionths == -2_000_000 && Threshold(score: 2)?.millionths == 2_000_000)
    for millionths in stride(from: Int32(-2_000_000), through: 2_000_000, by: 999) {
      let threshold = Threshold(millionths: millionths)
      #expect(Threshold(score: Double(millionths) / 1_000_000) == threshold)
      #expect(abs(Double(threshold.score) - Double(millionths) / 1_000_000) < 2e-7)
    }
  }

  @Test(
    "what is no number or beyond any score is no threshold",
    arguments: [Double.nan, .infinity, -.infinity, 2.000_001, -2.000_001, .greatestFiniteMagnitude])
  func notThresholds(score: Double) {
    #expect(Threshold(score: score) == nil)
  }

  @Test("an identity reads as 32 hexadecimal digits, leading zeros included")
  func identities() {
    #expect(AuthorityID(high: 0, low: 0).description == String(repeating: "0", count: 32))
    #expect(AuthorityID(high: 0xA1, low: 1).description == "00000000000000a10000000000000001")
    #expect(AuthorityID(high: .max, low: .max).description == String(repeating: "f", count: 32))
  }
}
