import Mandate

/// Writes a message: whole numbers with the least byte first, everything of no fixed length after its count.
package struct WireWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing written.
  package init() {}

  mutating func put<Number: FixedWidthInteger>(_ value: Number) {
    var rest = value
    for _ in 0..<(Number.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func put(_ value: Int) { put(Int64(value)) }
  mutating func put(_ value: Bool) { put(UInt8(value ? 1 : 0)) }
  mutating func put(_ value: Double) { put(value.bitPattern) }
  mutating func put(_ value: Float) { put(value.bitPattern) }
  mutating func put(_ digest: ContentDigest) { bytes += digest.bytes }
  mutating func put(_ moment: BootMoment) { put(moment.nanoseconds) }
  mutating func put(_ code: CameraCode) { put(code.code) }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put(_ bytes: [UInt8]) {
    put(UInt32(truncatingIfNeeded: bytes.count))
    self.bytes += bytes
  }

  mutating func put<Value>(_ value: Value?, _ each: (inout WireWriter, Value) -> Void) {
    put(value != nil)
    if let value { each(&self, value) }
  }

  mutating func put<Value>(_ values: [Value], _ each: (inout WireWriter, Value) -> Void) {
    put(UInt32(truncatingIfNeeded: values.count))
    for value in values { each(&self, value) }
  }
}
