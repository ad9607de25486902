import Imaging
import Testing

@Suite("How the camera was held")
struct OrientationTests {
  /// What stands in the corners of the upright picture, from the upper left in reading order, when the stored corners
  /// are red, green, blue and white. The standard says for each value where the stored first row and column belong.
  static let corners: [(orientation: Int, upright: String)] = [
    (1, "RGBW"),  // row at the top, column on the left
    (2, "GRWB"),  // top, right
    (3, "WBGR"),  // bottom, right
    (4, "BWRG"),  // bottom, left
    (5, "RBGW"),  // left, top
    (6, "BRWG"),  // right, top
    (7, "WGBR"),  // right, bottom
    (8, "GWRB"),  // left, bottom
  ]

  private func quarters(_ folder: TestFolder) throws -> [UInt8] {
    let image = RGBImage(width: 96, height: 64)
    for y in 0..<64 {
      for x in 0..<96 {
        image[x, y] = y < 32 ? (x < 48 ? (255, 0, 0) : (0, 255, 0)) : (x < 48 ? (0, 0, 255) : (255, 255, 255))
      }
    }
    try PNGFile.write(image, to: folder.file("quarters.png"))
    _ = try folder.make("quarters.jpg", "-i quarters.png -pix_fmt yuvj444p -q:v 1")
    return try folder.read("quarters.jpg")
  }

  private func letters(_ image: RGBImage) -> String {
    let (right, bottom) = (image.width - 5, image.height - 5)
    return [(4, 4), (right, 4), (4, bottom), (right, bottom)].map { x, y in
      switch image[x, y] {
      case (200..., ...50, ...50): "R"
      case (...50, 200..., ...50): "G"
      case (...50, ...50, 200...): "B"
      case (200..., 200..., 200...): "W"
      default: "?"
      }
    }.joined()
  }

  @Test("all eight orientations stand upright, in either byte order", arguments: corners, [true, false])
  func eight(corner: (orientation: Int, upright: String), littleEndian: Bool) throws {
    let exif = JPEGBytes.exif(orientation: corner.orientation, littleEndian: littleEndian)
    let image = try ImageFile.decode(JPEGBytes.inserting(exif, into: quarters(TestFolder())), name: "a.jpg")
    #expect(letters(image) == corner.upright)
    #expect(image.width == (corner.orientation >= 5 ? 64 : 96))
    #expect(image.height == (corner.orientation >= 5 ? 96 : 64))
  }

  @Test("a photograph whose EXIF data make no sense is taken as it is stored")
  func nonsense() throws {
    let plain = try quarters(TestFolder())
    let good = JPEGBytes.exif(orientation: 6, littleEndian: true)
    let broken: [[UInt8]] = [
      JPEGBytes.exif(orientation: 9, littleEndian: true),
      JPEGBytes.exif(orientation: 0, littleEndian: false),
      JPEGBytes.segment(0xE1, Array("Exif\0\0".utf8)),
      JPEGBytes.segment(0xE1, Array("Exif\0\0II".utf8) + [42, 0, 0xFF, 0xFF, 0xFF, 0xFF]),
      JPEGBytes.segment(0xE1, Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 0xFF, 0xFF]),
      JPEGBytes.segment(0xE1, Array(good.dropFirst(4).dropLast(10))),
      JPEGBytes.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8)),
    ]
    for exif in broken {
      #expect(letters(try ImageFile.decode(JPEGBytes.inserting(exif, into: plain), name: "a.jpg")) == "RGBW")
    }
  }

  @Test("the first EXIF data count, and the entry is found behind others")
  func first() throws {
    let plain = try quarters(TestFolder())
    let six = JPEGBytes.exif(orientation: 6, littleEndian: false, after: 9)
    let three = JPEGBytes.exif(orientation: 3, littleEndian: true)
    #expect(letters(try ImageFile.decode(JPEGBytes.inserting(six + three, into: plain), name: "a.jpg")) == "BRWG")
  }

  @Test("turning moves every pixel to its place, also in pictures that are not whole squares of pixels")
  func everyPixel() {
    let source = RGBImage(width: 45, height: 37)
    for y in 0..<37 {
      for x in 0..<45 { source[x, y] = (UInt8(x), UInt8(y), 77) }
    }
    for orientation in Orientation.allCases {
      let upright = orientation.upright(source)
      for y in 0..<37 {
        for x in 0..<45 {
          let place =
            switch orientation {
            case .upright: (x, y)
            case .mirrored: (44 - x, y)
            case .upsideDown: (44 - x, 36 - y)
            case .flipped: (x, 36 - y)
            case .transposed: (y, x)
            case .quarterTurn: (36 - y, x)
            case .transversed: (36 - y, 44 - x)
            case .threeQuarterTurn: (y, 44 - x)
            }
          #expect(upright[place.0, place.1] == (UInt8(x), UInt8(y), 77), "\(orientation) of \(x),\(y)")
        }
      }
    }
  }
}
