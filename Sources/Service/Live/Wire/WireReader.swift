import Mandate

/// Reads a message, and says what is wrong with it.
package struct WireReader {
  private let bytes: [UInt8]
  private var place = 0

  /// A reader of a whole message.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Bytes not read yet.
  private var left: Int { bytes.count - place }

  mutating func number<Number: FixedWidthInteger>(_ what: String, _: Number.Type = Number.self) throws(WireError)
    -> Number
  {
    let count = Number.bitWidth / 8
    guard left >= count else { throw .truncated(in: what) }
    var value: Number = 0
    for index in 0..<count { value |= Number(truncatingIfNeeded: bytes[place + index]) << Number(index * 8) }
    place += count
    return value
  }

  mutating func int(_ what: String, in range: ClosedRange<Int> = 0...Int.max) throws(WireError) -> Int {
    let value: Int64 = try number(what)
    guard let found = Int(exactly: value), range.contains(found) else { throw .outOfRange(what) }
    return found
  }

  mutating func bool(_ what: String) throws(WireError) -> Bool {
    let value: UInt8 = try number(what)
    switch value {
    case 0: return false
    case 1: return true
    default: throw .unknown(what, value: Int(value))
    }
  }

  /// A number of a range; no infinities, nothing that is no number.
  mutating func double(_ what: String, in range: ClosedRange<Double>) throws(WireError) -> Double {
    let value = Double(bitPattern: try number(what))
    guard value.isFinite, range.contains(value) else { throw .outOfRange(what) }
    return value
  }

  mutating func float(_ what: String, in range: ClosedRange<Float>) throws(WireError) -> Float {
    let value = Float(bitPattern: try number(what))
    guard value.isFinite, range.contains(value) else { throw .outOfRange(what) }
    return value
  }

  mutating func block(_ what: String, limit: Int) throws(WireError) -> [UInt8] {
    let count = Int(try number(what, UInt32.self))
    guard count <= limit else { throw .tooMany(what, count: count, limit: limit) }
    guard left >= count else { throw .truncated(in: what) }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func text(_ what: String, limit: Int = WireLimits.text) throws(WireError) -> String {
    guard let text = String(validating: try block(what, limit: limit), as: UTF8.self) else { throw .malformed(what) }
    return text
  }

  mutating func digest(_ what: String) throws(WireError) -> ContentDigest {
    guard left >= 32 else { throw .truncated(in: what) }
    defer { place += 32 }
    guard let digest = ContentDigest(bytes: Array(bytes[place..<place + 32])) else { throw .malformed(what) }
    return digest
  }

  mutating func moment(_ what: String) throws(WireError) -> BootMoment {
    BootMoment(nanoseconds: try number(what))
  }

  mutating func camera() throws(WireError) -> CameraCode {
    guard let code = CameraCode(try text("camera", limit: 40)) else { throw .malformed("camera") }
    return code
  }

  mutating func optional<Value>(
    _ what: String, _ value: (inout WireReader) throws(WireError) -> Value
  ) throws(WireError) -> Value? {
    try bool(what) ? try value(&self) : nil
  }

  mutating func list<Value>(
    _ what: String, limit: Int, _ value: (inout WireReader) throws(WireError) -> Value
  ) throws(WireError) -> [Value] {
    let count = Int(try number(what, UInt32.self))
    guard count <= limit else { throw .tooMany(what, count: count, limit: limit) }
    var values: [Value] = []
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }

  /// Says that everything was read.
  func finish() throws(WireError) {
    guard left == 0 else { throw .leftOver(left) }
  }
}
