import Ledger
import Testing

@Suite("Leaves")
struct LeafTests {
  private let salt = [UInt8](1...32)
  private let plaintext = Array(#"{"event":"alert.raised","score":731000}"#.utf8)

  private func name(_ text: String) throws -> KeyName { try #require(KeyName(text)) }

  private func flipped(_ bytes: [UInt8], _ bit: Int) -> [UInt8] {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return bytes
  }

  @Test("a leaf of 65,535 bytes is taken, one of 65,536 refused")
  func length() throws {
    #expect(try Leaf([UInt8](repeating: 9, count: 65_535)).bytes.count == 65_535)
    #expect(throws: LeafProblem.tooLong(bytes: 65_536)) { try Leaf([UInt8](repeating: 9, count: 65_536)) }
    let text = String(repeating: "x", count: 65_535 - 20)
    #expect(try Leaf(statement: ["event": .string("a"), "t": .string(text)]).bytes.count == 65_535)
    #expect(throws: LeafProblem.tooLong(bytes: 65_536)) {
      try Leaf(statement: ["event": .string("a"), "t": .string(text + "x")])
    }
  }

  @Test("a commitment is opened by its own origin, salt and plaintext, and by no other bit of them")
  func opening() throws {
    let origin = try name("overt.example/log")
    let commitment = try Commitment(origin: origin, salt: salt, plaintext: plaintext)
    #expect(commitment.isOpened(origin: origin, salt: salt, plaintext: plaintext))
    #expect(!commitment.isOpened(origin: try name("overt.example/loh"), salt: salt, plaintext: plaintext))
    for bit in 0..<salt.count * 8 {
      #expect(!commitment.isOpened(origin: origin, salt: flipped(salt, bit), plaintext: plaintext))
    }
    for bit in 0..<plaintext.count * 8 {
      #expect(!commitment.isOpened(origin: origin, salt: salt, plaintext: flipped(plaintext, bit)))
    }
  }

  @Test("the commitment is the one that its definition gives, computed by another program")
  func known() throws {
    // python3: sha256(b"overt/commit/v1" + pack(">H", 17) + b"overt.example/log" + pack(">H", 32) + bytes(range(1, 33))
    //          + sha256(plaintext).digest())
    let commitment = try Commitment(origin: try name("overt.example/log"), salt: salt, plaintext: plaintext)
    let digits = Array("0123456789abcdef")
    let text = String(commitment.bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    #expect(text == "4e08f65c08bfa18e3c5c6645df573c652f1e6cf17539b0eabe9472781d5c6874")
  }

  @Test("no byte passes from the origin to the salt: a longer name with a shifted salt commits to something else")
  func unambiguous() throws {
    let short = try Commitment(origin: name("log"), salt: Array("x".utf8) + salt.dropLast(), plaintext: plaintext)
    #expect(!short.isOpened(origin: try name("logx"), salt: salt, plaintext: plaintext))
    #expect(throws: LeafProblem.wrongLength(bytes: 31)) {
      try Commitment(origin: name("logx"), salt: Array(salt.dropLast()), plaintext: plaintext)
    }
    #expect(throws: LeafProblem.notCanonical(.notCanonical)) {
      try Commitment(origin: name("log"), salt: salt, plaintext: Array("{ }".utf8))
    }
  }

  @Test("a sealed leaf shows 32 bytes and nothing else; padding looks the same")
  func sealed() throws {
    let commitment = try Commitment(origin: name("log"), salt: salt, plaintext: plaintext)
    let leaf = Leaf(SealedLeaf(commitment))
    let padding = Leaf(try SealedLeaf(padding: [UInt8](repeating: 0xA5, count: 32)))
    #expect(leaf.bytes.count == SealedLeaf.count && padding.bytes.count == SealedLeaf.count)
    #expect(try SealedLeaf(leaf.bytes).commitment == commitment)
    #expect(try LeafKind.read(leaf.bytes) == .sealed(SealedLeaf(commitment)))
    #expect(
      String(decoding: padding.bytes, as: UTF8.self) == #"{"c":"paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaU=","v":1}"#)
    #expect(try JSONReader.readCanonical(padding.bytes) != .null)
    #expect(throws: LeafProblem.wrongLength(bytes: 33)) { try SealedLeaf(padding: [UInt8](repeating: 0, count: 33)) }
  }

  @Test(
    "anything that is not byte for byte a sealed leaf is no sealed leaf",
    arguments: [
      #"{"c":"paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaV=","v":1}"#,
      #"{"c":"paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaU=","v":2}"#,
      #"{"c":"paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaU=","v":1} "#,
      #"{"v":1,"c":"paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaU="}"#,
      #"{"c":"paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl","v":1}"#,
      #"{"c":"paWl","v":1}"#, "",
    ])
  func notSealed(text: String) {
    #expect(throws: LeafProblem.notSealed) { try SealedLeaf(Array(text.utf8)) }
    #expect(throws: LeafProblem.self) { try LeafKind.read(Array(text.utf8)) }
  }

  @Test("a statement has an event in text; what is not canonical JSON, or no statement, is refused")
  func statements() throws {
    #expect(try LeafKind.read(plaintext) == .statement(["event": .string("alert.raised"), "score": .integer(731_000)]))
    for text in ["[]", "1", #"{"event":1}"#, #"{"a":"event"}"#, "{}", "\"event\""] {
      #expect(throws: LeafProblem.unknownForm, "\(text)") { try LeafKind.read(Array(text.utf8)) }
    }
    #expect(throws: LeafProblem.notCanonical(.notCanonical)) { try LeafKind.read(Array(#"{"event": "a"}"#.utf8)) }
    #expect(throws: LeafProblem.self) { try LeafKind.read([0xFF]) }
    #expect(throws: LeafProblem.unknownForm) { try Leaf(statement: ["evnt": .string("a")]) }
    #expect(throws: LeafProblem.notCanonical(.unrepresentable)) {
      try Leaf(statement: ["event": .string("a"), "n": .number(.nan)])
    }
  }
}
