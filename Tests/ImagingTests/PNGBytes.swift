/// PNG files made by hand, byte by byte, to be right or wrong in exactly one thing.
enum PNGBytes {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A whole file: every row is given without the byte for its filter.
  static func file(
    width: Int, height: Int, depth: UInt8, colour: UInt8, rows: [[UInt8]], before: [UInt8] = [],
    keeping bytes: Int = .max
  ) -> [UInt8] {
    let pixels: [UInt8] = rows.flatMap { [0] + $0 }
    return signature + header(width: width, height: height, depth: depth, colour: colour) + before
      + chunk("IDAT", zlib(Array(pixels.prefix(bytes)))) + chunk("IEND", [])
  }

  static func header(width: Int, height: Int, depth: UInt8, colour: UInt8) -> [UInt8] {
    chunk("IHDR", bigEndian(width) + bigEndian(height) + [depth, colour, 0, 0, 0])
  }

  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    return bigEndian(content.count) + body + bigEndian(Int(checksum(body)))
  }

  /// A zlib stream of stored blocks.
  static func zlib(_ content: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var position = 0
    repeat {
      let block = content[position..<min(position + 65_535, content.count)]
      position = block.endIndex
      let (low, high) = (UInt8(block.count & 255), UInt8(block.count >> 8))
      stream += [position == content.count ? 1 : 0, low, high, ~low, ~high] + block
    } while position < content.count
    var (a, b) = (1, 0)
    for byte in content {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + bigEndian(b << 16 | a)
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }

  /// CRC-32 (ISO/IEC 15948, annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
