import Glibc

/// What a JPEG file says about itself, read before any decoder sees it (ITU-T T.81, annex B).
struct JPEGStructure {
  /// Start of image and the first byte of the next marker.
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  /// Width in pixels, as stored.
  private(set) var width = 0
  /// Height in pixels, as stored.
  private(set) var height = 0
  /// How the stored picture must be turned to stand upright.
  private(set) var orientation = Orientation.upright
  /// The file without whatever is not needed to decode it: application data, comments, what follows the end.
  private(set) var picture: [UInt8] = [0xFF, 0xD8]

  private let name: String
  private let limits: ImageLimits
  private var hasJFIF = false
  private var hasEXIF = false
  private var adobe: [UInt8] = []
  private var scans = 0

  /// More scans than any encoder makes; each costs a pass over the whole picture.
  private static let maximumScans = 64

  /// Walks through all segments up to the end of the image.
  init(_ data: [UInt8], name: String, limits: ImageLimits) throws(ImageError) {
    self.name = name
    self.limits = limits
    picture.reserveCapacity(data.count)
    var position = 2
    while true {
      let marker = try Self.nextMarker(in: data, from: &position, name: name)
      switch marker {
      case 0xD9:
        try finish()
        return
      case 0xD8:
        throw .damaged(name: name, reason: "a second image starts inside the first")
      case 0x01, 0xD0...0xD7:
        continue
      default:
        let segment = try Self.segment(in: data, from: &position, name: name)
        try take(marker, segment, of: data)
        if marker == 0xDA { try takeScan(of: data, from: &position) }
      }
    }
  }

  private mutating func take(_ marker: UInt8, _ segment: Range<Int>, of data: [UInt8]) throws(ImageError) {
    switch marker {
    case 0xC0, 0xC1, 0xC2:
      try readFrameHeader(data[segment])
      keep(marker, segment, of: data)
    case 0xC3, 0xC5...0xC7, 0xC8, 0xCD...0xCF, 0xDE, 0xDF:
      throw .unsupported(name: name, reason: "lossless or hierarchical JPEG")
    case 0xC9...0xCC:
      throw .unsupported(name: name, reason: "JPEG with arithmetic coding")
    case 0xDC:
      throw .unsupported(name: name, reason: "JPEG whose height is given after its pixels")
    case 0xC4, 0xDB, 0xDD, 0xDA:
      keep(marker, segment, of: data)
    case 0xE0:
      hasJFIF = hasJFIF || data[segment].starts(with: "JFIF\0".utf8)
    case 0xE1:
      guard !hasEXIF, data[segment].starts(with: EXIF.signature) else { return }
      hasEXIF = true
      orientation = EXIF.orientation(in: data[segment].dropFirst(EXIF.signature.count))
    case 0xEE:
      if data[segment].starts(with: "Adobe".utf8), segment.count >= 12 { adobe = Array(data[segment]) }
    default:
      return
    }
  }

  private mutating func readFrameHeader(_ header: ArraySlice<UInt8>) throws(ImageError) {
    guard width == 0 else { throw .damaged(name: name, reason: "it has two frame headers") }
    let bytes = Array(header)
    guard bytes.count >= 6 else { throw .damaged(name: name, reason: "its frame header is too short") }
    let components = Int(bytes[5])
    guard bytes[0] == 8 else {
      throw .unsupported(name: name, reason: "JPEG with \(bytes[0]) bits per colour")
    }
    guard components != 4 else { throw .unsupported(name: name, reason: "JPEG in CMYK colours") }
    guard components == 1 || components == 3 else {
      throw .unsupported(name: name, reason: "JPEG with \(components) colour components")
    }
    guard bytes.count == 6 + 3 * components else {
      throw .damaged(name: name, reason: "its frame header has the wrong length")
    }
    let height = Int(bytes[1]) << 8 | Int(bytes[2])
    let width = Int(bytes[3]) << 8 | Int(bytes[4])
    guard height > 0 else { throw .unsupported(name: name, reason: "JPEG whose height is given after its pixels") }
    guard width > 0 else { throw .damaged(name: name, reason: "it says that it is 0 pixels wide") }
    try limits.check(width: width, height: height, name: name)
    self.width = width
    self.height = height
    // As libjpeg does: a JFIF file is YCbCr whatever an Adobe segment says. The segment comes before the frame header.
    if !hasJFIF, !adobe.isEmpty {
      let length = adobe.count + 2
      picture += [0xFF, 0xEE, UInt8(length >> 8), UInt8(length & 0xFF)]
      picture += adobe
    }
  }

  /// Copies the entropy-coded data after a scan's header and leaves `position` at the marker that ends it.
  private mutating func takeScan(of data: [UInt8], from position: inout Int) throws(ImageError) {
    guard width > 0 else { throw .damaged(name: name, reason: "pixels come before the frame header") }
    scans += 1
    guard scans <= Self.maximumScans else {
      throw .damaged(name: name, reason: "it has more than \(Self.maximumScans) scans")
    }
    let start = position
    while let found = Self.firstFF(in: data, from: position) {
      guard found + 1 < data.count else { break }
      switch data[found + 1] {
      case 0x00, 0xD0...0xD7: position = found + 2
      case 0xFF: position = found + 1
      default:
        picture += data[start..<found]
        position = found
        return
      }
    }
    throw .truncated(name: name, reason: "its pixels stop before the end of the image")
  }

  private mutating func finish() throws(ImageError) {
    guard width > 0, scans > 0 else { throw .damaged(name: name, reason: "it holds no picture") }
    picture += [0xFF, 0xD9]
  }

  private mutating func keep(_ marker: UInt8, _ segment: Range<Int>, of data: [UInt8]) {
    picture += [0xFF, marker]
    picture += data[(segment.lowerBound - 2)..<segment.upperBound]
  }

  /// The next marker's code; stray bytes before it are passed over, as every decoder does.
  private static func nextMarker(
    in data: [UInt8], from position: inout Int, name: String
  ) throws(ImageError) -> UInt8 {
    while let found = firstFF(in: data, from: position) {
      guard found + 1 < data.count else { break }
      let code = data[found + 1]
      switch code {
      case 0x00: position = found + 2
      case 0xFF: position = found + 1
      default:
        position = found + 2
        return code
      }
    }
    throw .truncated(name: name, reason: "it has no end-of-image marker")
  }

  /// The content of the segment whose length stands at `position`, which moves behind it.
  private static func segment(
    in data: [UInt8], from position: inout Int, name: String
  ) throws(ImageError) -> Range<Int> {
    guard position + 2 <= data.count else {
      throw .truncated(name: name, reason: "it ends inside its header")
    }
    let length = Int(data[position]) << 8 | Int(data[position + 1])
    guard length >= 2 else { throw .damaged(name: name, reason: "a segment has an impossible length") }
    let range = (position + 2)..<(position + length)
    guard range.upperBound <= data.count else {
      throw .truncated(name: name, reason: "it ends inside its header")
    }
    position = range.upperBound
    return range
  }

  private static func firstFF(in data: [UInt8], from position: Int) -> Int? {
    guard position < data.count else { return nil }
    return unsafe data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + position, 0xFF, bytes.count - position)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
