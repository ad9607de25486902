/// Parts of JPEG files made by hand.
enum JPEGBytes {
  /// A segment: marker, length, content.
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
  }

  /// A file that is all header: it says what it is and has no pixels.
  static func header(
    width: Int, height: Int, components: Int = 3, bits: UInt8 = 8, frame: UInt8 = 0xC0
  ) -> [UInt8] {
    let size: [UInt8] = [height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let parts: [UInt8] = (0..<components).flatMap { [UInt8($0 + 1), 0x11, 0] }
    return [0xFF, 0xD8] + segment(frame, [bits] + size + [UInt8(components)] + parts)
  }

  /// Application data that gives an orientation, in either byte order, after `entries` other entries.
  static func exif(orientation: Int, littleEndian: Bool, after entries: Int = 1) -> [UInt8] {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      let digits = (0..<bytes).map { UInt8(value >> (8 * $0) & 255) }
      return littleEndian ? digits : digits.reversed()
    }
    var directory = number(entries + 1, 2)
    for entry in 0..<entries {
      directory += number(0x0100 + entry, 2) + number(3, 2) + number(1, 4) + number(7, 2) + [0, 0]
    }
    directory += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0] + number(0, 4)
    let mark = Array((littleEndian ? "II" : "MM").utf8)
    return segment(0xE1, Array("Exif\0\0".utf8) + mark + number(42, 2) + number(8, 4) + directory)
  }

  /// `file` with `segment` right after its start.
  static func inserting(_ segment: [UInt8], into file: [UInt8]) -> [UInt8] {
    Array(file.prefix(2)) + segment + file.dropFirst(2)
  }
}
