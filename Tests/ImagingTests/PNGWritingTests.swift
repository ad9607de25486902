import Foundation
import Imaging
import Testing

@Suite("Writing PNG files")
struct PNGWritingTests {
  private func pattern(width: Int, height: Int) -> RGBImage {
    let image = RGBImage(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width { image[x, y] = (UInt8((x * 7) & 255), UInt8((y * 13) & 255), UInt8((x ^ y) & 255)) }
    }
    return image
  }

  @Test("what is written is read back to the pixel, whatever lies between the rows", arguments: [16, 21, 22, 43, 64])
  func roundTrip(width: Int) throws {
    let folder = try TestFolder()
    let image = pattern(width: width, height: 17)
    for y in 0..<17 {
      for gap in (y * image.stride + 3 * width)..<((y + 1) * image.stride) { image.bytes[gap] = 0xEE }
    }
    try PNGFile.write(image, to: folder.file("a.png"))
    let back = try ImageFile.decode(path: folder.file("a.png"))
    #expect(back.width == width && back.height == 17)
    for y in 0..<17 {
      for x in 0..<width { #expect(back[x, y] == image[x, y]) }
    }
  }

  @Test("a file of the same name is replaced, nothing else stays, and only the owner may read it")
  func replacing() throws {
    let folder = try TestFolder()
    _ = try folder.write([1, 2, 3], to: "a.png")
    try PNGFile.write(pattern(width: 16, height: 16), to: folder.file("a.png"))
    #expect(folder.names == ["a.png"])
    #expect(try ImageFile.decode(path: folder.file("a.png")).width == 16)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.file("a.png"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("nothing is left where the file cannot be put")
  func refused() throws {
    let folder = try TestFolder()
    let image = pattern(width: 16, height: 16)
    let nowhere = folder.file("missing/a.png")
    #expect(throws: ImageError.unwritable(name: nowhere, reason: "No such file or directory")) {
      try PNGFile.write(image, to: nowhere)
    }
    try FileManager.default.createDirectory(atPath: folder.file("a.png"), withIntermediateDirectories: true)
    #expect(throws: ImageError.unwritable(name: folder.file("a.png"), reason: "Is a directory")) {
      try PNGFile.write(image, to: folder.file("a.png"))
    }
    #expect(folder.names == ["a.png"])
  }
}
