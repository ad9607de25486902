import Foundation
import Ledger
import TestSupport
import Testing

/// RFC 8785, with the vectors of its authors.
@Suite("Canonical JSON")
struct CanonicalJSONTests {
  @Test("the published vectors", arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
  func vectors(name: String) throws {
    guard let files = TestData.paths(["vectors/jcs/input/\(name).json", "vectors/jcs/output/\(name).json"]) else {
      return
    }
    let input = try [UInt8](Data(contentsOf: URL(filePath: files[0])))
    let expected = try [UInt8](Data(contentsOf: URL(filePath: files[1])))
    #expect(try CanonicalJSON.encode(JSONReader.read(input)) == expected)
    #expect(throws: Never.self) { try JSONReader.readCanonical(expected) }
  }

  @Test(
    "numbers as ECMAScript writes them (RFC 8785, appendix B)",
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
      (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
      (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
      (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
      (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
      (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
      (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
      (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
      (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5557, "333333333.33333343"),
      (0xBECB_F647_612F_3696, "-0.0000033333333333333333"), (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func numbers(bits: UInt64, text: String) throws {
    let bytes = try CanonicalJSON.encode(.number(Double(bitPattern: bits)))
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("no text stands for infinity or for what is no number", arguments: [Double.infinity, -.infinity, .nan])
  func unrepresentable(number: Double) {
    #expect(throws: JSONProblem.unrepresentable) { try CanonicalJSON.encode(.number(number)) }
  }

  @Test(
    "what is not JSON, or could be read in two ways, is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "+1", "1.", ".5", "1e", "nul", "\"\\x\"",
      "\"\\ud800\"", "\"\u{1}\"", "[1] 2", "'a'", "{a:1}", "\"a", "NaN", "1e999", String(repeating: "[", count: 40),
    ])
  func malformed(text: String) {
    #expect(throws: JSONProblem.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test(
    "the same value in another spelling is not canonical",
    arguments: ["{\"b\":1,\"a\":2}", "[ 1]", "1.0", "\"\\u0061\""])
  func spellings(text: String) throws {
    #expect(throws: Never.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(throws: JSONProblem.notCanonical) { try JSONReader.readCanonical(Array(text.utf8)) }
  }
}
