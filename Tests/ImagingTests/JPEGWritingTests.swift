import Imaging
import Testing

/// What an officer is shown is written as JPEG, in memory.
@Suite("Writing JPEG")
struct JPEGWritingTests {
  private static func gradient(_ width: Int, _ height: Int) -> RGBImage {
    let image = RGBImage(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        image[x, y] = (UInt8(x * 255 / width), UInt8(y * 255 / height), UInt8((x + y) * 255 / (width + height)))
      }
    }
    return image
  }

  @Test(
    "read again it is the same picture but for a few steps of brightness, in odd sizes too",
    arguments: [(16, 16), (17, 31), (64, 48), (321, 123), (640, 360)])
  func again(width: Int, height: Int) throws {
    let image = Self.gradient(width, height)
    let read = try ImageFile.decode(try JPEGFile.encode(image, step: 2, name: "test"), name: "test")
    #expect(read.width == width && read.height == height)
    var worst = 0
    for y in 0..<height {
      for x in 0..<width {
        let (one, other) = (image[x, y], read[x, y])
        for pair in [(one.red, other.red), (one.green, other.green), (one.blue, other.blue)] {
          worst = max(worst, abs(Int(pair.0) - Int(pair.1)))
        }
      }
    }
    #expect(worst <= 12, "\(worst) of 255")
  }

  @Test("pure colours come out as themselves", arguments: [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)])
  func colours(red: UInt8, green: UInt8, blue: UInt8) throws {
    let image = RGBImage(width: 32, height: 32)
    for y in 0..<32 { for x in 0..<32 { image[x, y] = (red, green, blue) } }
    let read = try ImageFile.decode(try JPEGFile.encode(image, step: 2, name: "test"), name: "test")[16, 16]
    for (one, other) in [(red, read.red), (green, read.green), (blue, read.blue)] {
      #expect(abs(Int(one) - Int(other)) <= 3)
    }
  }

  @Test("a coarser step makes a smaller file; steps out of range are brought into it")
  func steps() throws {
    let image = Self.gradient(320, 180)
    let sizes = try [-5, 2, 12, 31, 900].map { try JPEGFile.encode(image, step: $0, name: "test").count }
    #expect(sizes == sizes.sorted(by: >) && sizes[3] == sizes[4])
  }
}
