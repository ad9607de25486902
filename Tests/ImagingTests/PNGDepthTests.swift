import Imaging
import Testing

@Suite("PNG files of every kind")
struct PNGDepthTests {
  private func decode(
    depth: UInt8, colour: UInt8, row: [UInt8], before: [UInt8] = []
  ) throws -> RGBImage {
    let rows = [[UInt8]](repeating: row, count: 16)
    return try ImageFile.decode(
      PNGBytes.file(width: 16, height: 16, depth: depth, colour: colour, rows: rows, before: before), name: "a.png")
  }

  @Test("grey of 1, 2, 4 and 8 bits", arguments: [1, 2, 4, 8])
  func grey(bits: Int) throws {
    // The second sample of each row is the lightest, all others are black.
    var row = [UInt8](repeating: 0, count: 2 * bits)
    if bits == 8 { row[1] = 255 } else { row[0] = UInt8((1 << bits - 1) << (8 - 2 * bits)) }
    let image = try decode(depth: UInt8(bits), colour: 0, row: row)
    #expect(image[0, 3] == (0, 0, 0) && image[1, 3] == (255, 255, 255) && image[2, 3] == (0, 0, 0))
  }

  @Test("grey and colour of 16 bits are rounded to 8")
  func sixteenBits() throws {
    // 0x0102 is 258 of 65,535, which is 1.004 of 255; 0x80FF is 128.5 rounded down, 0x8101 rounded up.
    let grey = try decode(
      depth: 16, colour: 0, row: [0x01, 0x02, 0x80, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 26))
    #expect(grey[0, 0].red == 1 && grey[1, 0].red == 128 && grey[2, 0].red == 255)
    let colour = try decode(
      depth: 16, colour: 2, row: [0xFF, 0xFF, 0x80, 0x80, 0x00, 0x00] + [UInt8](repeating: 9, count: 90))
    #expect(colour[0, 7] == (255, 128, 0))
  }

  @Test("a palette of 1, 2, 4 and 8 bits, its transparent colours over white", arguments: [1, 2, 4, 8])
  func palette(bits: Int) throws {
    let palette = PNGBytes.chunk("PLTE", [10, 20, 30, 40, 50, 60]) + PNGBytes.chunk("tRNS", [255, 0])
    var row = [UInt8](repeating: 0, count: 2 * bits)
    if bits == 8 { row[1] = 1 } else { row[0] = UInt8(1 << (8 - 2 * bits)) }
    let image = try decode(depth: UInt8(bits), colour: 3, row: row, before: palette)
    #expect(image[0, 5] == (10, 20, 30) && image[1, 5] == (255, 255, 255) && image[2, 5] == (10, 20, 30))
  }

  @Test("what is transparent lies over white, also what is half so")
  func transparency() throws {
    let rest = [UInt8](repeating: 255, count: 13 * 4)
    let colour = try decode(depth: 8, colour: 6, row: [1, 2, 3, 255, 1, 2, 3, 0, 100, 0, 200, 128] + rest)
    #expect(colour[0, 0] == (1, 2, 3) && colour[1, 0] == (255, 255, 255))
    #expect(colour[2, 0] == (177, 127, 227))
    let grey = try decode(depth: 8, colour: 4, row: [7, 255, 7, 0] + [UInt8](repeating: 255, count: 28))
    #expect(grey[0, 0] == (7, 7, 7) && grey[1, 0] == (255, 255, 255))
    let deep = try decode(
      depth: 16, colour: 6, row: [0x10, 0x10, 0x20, 0x20, 0x30, 0x30, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 120))
    #expect(deep[0, 0] == (16, 32, 48) && deep[1, 0] == (255, 255, 255))
    let named = try decode(
      depth: 8, colour: 2, row: [9, 8, 7, 1, 1, 1] + [UInt8](repeating: 0, count: 42),
      before: PNGBytes.chunk("tRNS", [0, 9, 0, 8, 0, 7]))
    #expect(named[0, 0] == (255, 255, 255) && named[1, 0] == (1, 1, 1))
  }

  @Test("interlaced rows show the same picture", arguments: ["rgb24", "gray", "rgba64be", "pal8", "monob"])
  func interlaced(format: String) throws {
    let folder = try TestFolder()
    let source = "-f lavfi -i testsrc=s=83x61 -frames:v 1 -pix_fmt \(format)"
    let plain = try ImageFile.decode(path: folder.make("plain.png", source))
    let interlaced = try ImageFile.decode(path: folder.make("interlaced.png", source, "-flags +ildct"))
    #expect(try folder.read("interlaced.png")[28] == 1, "the test must make an interlaced file")
    for y in 0..<61 {
      for x in 0..<83 { #expect(plain[x, y] == interlaced[x, y]) }
    }
  }

  @Test("profiles, texts and what follows the end are left out, not read")
  func ancillary() throws {
    let rows = [[UInt8]](repeating: [UInt8](repeating: 200, count: 16), count: 16)
    let profile = PNGBytes.chunk("iCCP", [0x61, 0, 0] + [UInt8](repeating: 0xEE, count: 300))
    let file =
      PNGBytes.file(width: 16, height: 16, depth: 8, colour: 0, rows: rows, before: profile) + Array("and more".utf8)
    #expect(try ImageFile.decode(file, name: "a.png")[15, 15] == (200, 200, 200))
  }
}
