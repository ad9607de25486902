/// A number as JSON can say it: `null` where it is infinite or none.
struct Number: Encodable, Sendable {
  let value: Double

  init(_ value: Double) { self.value = value }
  init(_ value: Float) { self.value = value.isFinite ? Double(String(value)) ?? Double(value) : Double(value) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if value.isFinite { try container.encode(value) } else { try container.encodeNil() }
  }
}
