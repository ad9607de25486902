/// The one thing that is read of a photograph's EXIF data (CIPA DC-008): how it must be turned.
enum EXIF {
  /// What a JPEG application segment with EXIF data starts with.
  static let signature = Array("Exif\0\0".utf8)

  /// The orientation in the first directory of the TIFF structure `data`, upright if none can be read there.
  ///
  /// Damaged EXIF data is no reason to refuse a photograph: it says nothing about the pixels.
  static func orientation(in data: some Sequence<UInt8>) -> Orientation {
    let bytes = Array(data)
    guard bytes.count >= 8 else { return .upright }
    let littleEndian: Bool
    switch (bytes[0], bytes[1]) {
    case (0x49, 0x49): littleEndian = true
    case (0x4D, 0x4D): littleEndian = false
    default: return .upright
    }
    func number(at position: Int, bytes count: Int) -> Int? {
      guard position >= 0, position + count <= bytes.count else { return nil }
      let field = bytes[position..<(position + count)]
      return (littleEndian ? Array(field.reversed()) : Array(field)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 2, bytes: 2) == 42, let directory = number(at: 4, bytes: 4),
      let entries = number(at: directory, bytes: 2)
    else { return .upright }
    // At most 65,535 entries, and the first one outside the data ends the walk.
    for entry in 0..<entries {
      let position = directory + 2 + entry * 12
      guard let tag = number(at: position, bytes: 2) else { return .upright }
      guard tag == 0x0112 else { continue }
      guard let type = number(at: position + 2, bytes: 2), type == 3 || type == 4,
        let value = number(at: position + 8, bytes: type == 3 ? 2 : 4)
      else { return .upright }
      return Orientation(rawValue: value) ?? .upright
    }
    return .upright
  }
}
