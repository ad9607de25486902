/// Walks through the chunks of a PNG file and keeps what makes up the picture.
package struct PNGPictureCollector {
  /// What errors call the file.
  let name: String
  /// Whether pixels are numbers of colours in a palette.
  let indexed: Bool
  /// The file with only these chunks.
  private(set) var picture = PNGStructure.signature
  /// The compressed pixels of all chunks together.
  package private(set) var pixels: [UInt8] = []

  private var hasPalette = false

  package init(name: String, indexed: Bool) {
    self.name = name
    self.indexed = indexed
  }

  /// Goes through the file up to the end of the image.
  package mutating func collect(_ data: [UInt8]) throws(ImageError) {
    picture.reserveCapacity(data.count)
    pixels.reserveCapacity(data.count)
    var position = PNGStructure.signature.count
    while position + 12 <= data.count {
      let length = PNGStructure.number(in: data, at: position)
      let end = position + 12 + length
      guard end <= data.count else { throw .truncated(name: name, reason: "it ends inside a chunk") }
      let type = String(decoding: data[(position + 4)..<(position + 8)], as: UTF8.self)
      if try take(type, data[(position + 8)..<(position + 8 + length)], first: position == PNGStructure.signature.count)
      {
        picture += data[position..<end]
      }
      if type == "IEND" { return }
      position = end
    }
    throw .truncated(name: name, reason: "it has no end-of-image chunk")
  }

  /// Whether the chunk belongs to the picture.
  private mutating func take(
    _ type: String, _ content: ArraySlice<UInt8>, first: Bool
  ) throws(ImageError) -> Bool {
    switch type {
    case "IHDR":
      guard first else { throw .damaged(name: name, reason: "it has two image headers") }
    case "PLTE":
      guard !hasPalette, pixels.isEmpty, content.count % 3 == 0, (3...768).contains(content.count) else {
        throw .damaged(name: name, reason: "its palette is misplaced or has an impossible length")
      }
      hasPalette = true
    case "tRNS":
      break
    case "IDAT":
      guard hasPalette || !indexed else { throw .damaged(name: name, reason: "it has no palette") }
      pixels += content
    case "IEND":
      guard !pixels.isEmpty else { throw .damaged(name: name, reason: "it holds no pixels") }
    default:
      // A capital first letter marks a chunk without which the picture cannot be shown.
      guard let letter = type.utf8.first, letter & 0x20 != 0 else {
        throw .damaged(name: name, reason: "it has an unknown critical chunk")
      }
      return false
    }
    return true
  }
}
