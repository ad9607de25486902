/// Reads a byte string bit by bit, the lowest bit of each byte first (RFC 1951, 3.1.1).
struct BitReader {
  private let bytes: [UInt8]
  private var position = 0
  private var held: UInt32 = 0
  private var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next `wanted` bits (at most 16) as a number, nil at the end.
  mutating func take(_ wanted: Int) -> Int? {
    while count < wanted {
      guard position < bytes.count else { return nil }
      held |= UInt32(bytes[position]) << UInt32(count)
      position += 1
      count += 8
    }
    let value = held & (1 << UInt32(wanted) - 1)
    held >>= UInt32(wanted)
    count -= wanted
    return Int(value)
  }

  /// Drops what is left of the current byte.
  mutating func alignToByte() {
    held >>= UInt32(count % 8)
    count -= count % 8
  }

  /// Passes over whole bytes; false if there are not so many.
  ///
  /// - Precondition: stands at the start of a byte.
  mutating func skipBytes(_ wanted: Int) -> Bool {
    // Bits are fetched only when asked for, so after whole bytes none are held.
    precondition(count == 0)
    guard bytes.count - position >= wanted else { return false }
    position += wanted
    return true
  }
}
