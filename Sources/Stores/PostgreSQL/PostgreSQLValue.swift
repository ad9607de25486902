/// Parameters in PostgreSQL's binary form: a number is its bytes in network order, text and bytes are themselves.
enum PostgreSQLValue {
  /// A `bigint`.
  static func number(_ number: Int64) -> [UInt8] {
    bytes(UInt64(bitPattern: number))
  }

  /// An array of `bigint`; `nil` is NULL.
  static func numbers(_ numbers: some Collection<Int64?>) -> [UInt8] {
    array(of: PostgreSQLType.bigint, numbers.map { $0.map(number) })
  }

  /// An array of `bytea`.
  static func byteStrings(_ strings: some Collection<[UInt8]>) -> [UInt8] {
    array(of: PostgreSQLType.bytea, strings.map { $0 })
  }

  /// An array of `text`.
  static func texts(_ texts: some Collection<String>) -> [UInt8] {
    array(of: PostgreSQLType.text, texts.map { Array($0.utf8) })
  }

  /// Dimensions, whether there are NULLs, type of the elements, length, first index; then each with its length.
  private static func array(of type: UInt32, _ elements: [[UInt8]?]) -> [UInt8] {
    var array: [UInt8] = []
    array.reserveCapacity(20 + elements.reduce(0) { $0 + 4 + ($1?.count ?? 0) })
    array += bytes(UInt32(1)) + bytes(UInt32(1)) + bytes(type) + bytes(UInt32(clamping: elements.count))
    array += bytes(UInt32(1))
    for element in elements {
      array += bytes(element.map { UInt32(clamping: $0.count) } ?? .max)
      if let element { array += element }
    }
    return array
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> Number($0)) }
  }
}
