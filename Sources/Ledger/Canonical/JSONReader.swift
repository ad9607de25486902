/// Reads JSON strictly: no repeated names, no lone surrogates, nothing after the value, bounded depth.
public struct JSONReader: ~Copyable {
  /// How deep lists and objects may be nested.
  public static let maximumDepth = 32

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value that `bytes` spell.
  public static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .malformed(offset: 0, reason: "is not UTF-8")
    }
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.problem("something follows the value") }
    return value
  }

  /// The value that `bytes` spell, if they are its canonical form and no other.
  public static func readCanonical(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    let value = try read(bytes)
    guard try CanonicalJSON.encode(value) == bytes else { throw .notCanonical }
    return value
  }

  private func problem(_ reason: String) -> JSONProblem { .malformed(offset: position, reason: reason) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    let expected = Array(word.description.utf8)
    guard bytes[position...].starts(with: expected) else { throw problem("no value starts like this") }
    position += expected.count
    return value
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    guard depth <= Self.maximumDepth else { throw problem("is nested deeper than \(Self.maximumDepth)") }
    skipSpace()
    switch next {
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try object(depth: depth)
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return try number()
    case nil: throw problem("ends where a value was expected")
    default: throw problem("no value starts like this")
    }
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue {
    position += 1
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      items.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw problem("a comma or ] was expected") }
    return .array(items)
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("a name was expected") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon was expected") }
      // Two spellings of one letter are one name to Swift and two to others, so both count as repeated.
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw problem("a name stands twice in one object")
      }
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw problem("a comma or } was expected") }
    return .object(members)
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = position
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    guard let first = next, isDigit(first) else { throw problem("a digit was expected") }
    position += 1
    if first == UInt8(ascii: "0") {
      if let second = next, isDigit(second) { throw problem("a number starts with 0") }
    } else {
      skipDigits()
    }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard let digit = next, isDigit(digit) else { throw problem("a digit was expected") }
      skipDigits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      guard let digit = next, isDigit(digit) else { throw problem("a digit was expected") }
      skipDigits()
    }
    guard position - start <= 400 else { throw problem("a number has more than 400 digits") }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, text != "-0", let whole = Int64(text), whole.magnitude <= JSONValue.maximumInteger.magnitude {
      return .integer(whole)
    }
    guard let number = Double(text), number.isFinite else { throw problem("a number is too large") }
    return .number(number)
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private mutating func skipDigits() {
    while let byte = next, isDigit(byte) { position += 1 }
  }

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw problem("a control character stands in text")
      default: text.append(byte)
      }
    }
    throw problem("text is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    guard let byte = next else { throw problem("text is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
    default: throw problem("no character is escaped like this")
    }
  }

  private mutating func scalar() throws(JSONProblem) -> Unicode.Scalar {
    let unit = try codeUnit()
    var code = UInt32(unit)
    if UTF16.isLeadSurrogate(unit) {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw problem("half a surrogate pair") }
      let second = try codeUnit()
      guard UTF16.isTrailSurrogate(second) else { throw problem("half a surrogate pair") }
      code = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw problem("half a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits were expected") }
    position += 4
    return unit
  }
}
