/// What a PNG file says about itself, read before any decoder sees it (ISO/IEC 15948, clauses 5 and 11).
struct PNGStructure {
  /// The eight bytes that every PNG file starts with.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int
  /// The file without whatever is not needed to decode it: profiles, texts, animation, what follows the end.
  let picture: [UInt8]

  /// Walks through all chunks up to the end of the image.
  init(_ data: [UInt8], name: String, limits: ImageLimits) throws(ImageError) {
    let start = Self.signature.count
    guard data.count >= start + 25 else { throw .truncated(name: name, reason: "it ends inside its header") }
    guard Self.number(in: data, at: start) == 13, data[(start + 4)..<(start + 8)].elementsEqual("IHDR".utf8) else {
      throw .damaged(name: name, reason: "it does not start with an image header")
    }
    width = Self.number(in: data, at: start + 8)
    height = Self.number(in: data, at: start + 12)
    try Self.checkKind(depth: data[start + 16], colour: data[start + 17], name: name)
    guard width > 0, height > 0, width <= Int(Int32.max), height <= Int(Int32.max) else {
      throw .damaged(name: name, reason: "it says that it is \(width)×\(height) pixels")
    }
    try limits.check(width: width, height: height, name: name)
    var collector = PNGPictureCollector(name: name, indexed: data[start + 17] == 3)
    try collector.collect(data)
    picture = collector.picture
    let bytes = Self.bytesOfPixels(
      width: width, height: height, depth: Int(data[start + 16]), colour: data[start + 17],
      interlaced: data[start + 20] != 0)
    guard DeflateMeter.holds(collector.pixels, atLeast: bytes) else {
      throw .damaged(name: name, reason: "it holds fewer pixels than its header says, or unreadable ones")
    }
  }

  /// What must come out of the compressed pixels: each row with a byte in front that names its filter (clauses 7.2,
  /// 8.2 and 9.2).
  private static func bytesOfPixels(width: Int, height: Int, depth: Int, colour: UInt8, interlaced: Bool) -> Int {
    let samples =
      switch colour {
      case 2: 3
      case 4: 2
      case 6: 4
      default: 1
      }
    func bytes(_ width: Int, _ height: Int) -> Int {
      width == 0 ? 0 : height * (1 + (width * samples * depth + 7) / 8)
    }
    guard interlaced else { return bytes(width, height) }
    // Adam7: where each pass starts and how far apart its pixels are, across and down.
    let passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    return passes.reduce(0) { sum, pass in
      let (left, top, across, down) = pass
      return sum
        + bytes(max(0, width - left + across - 1) / across, max(0, height - top + down - 1) / down)
    }
  }

  /// The combinations of bit depth and colour type that the standard allows (table 11.1).
  private static func checkKind(depth: UInt8, colour: UInt8, name: String) throws(ImageError) {
    let allowed: [UInt8] =
      switch colour {
      case 0: [1, 2, 4, 8, 16]
      case 3: [1, 2, 4, 8]
      case 2, 4, 6: [8, 16]
      default: []
      }
    guard allowed.contains(depth) else {
      throw .damaged(name: name, reason: "its header names colour type \(colour) with \(depth) bits, which PNG has not")
    }
  }

  static func number(in data: [UInt8], at position: Int) -> Int {
    data[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
