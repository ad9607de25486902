import Imaging
import Testing

/// Parts of pictures: cut out, made coarse, enlarged.
@Suite("Parts of pictures")
struct RegionTests {
  private static func counted(_ width: Int, _ height: Int) -> RGBImage {
    let image = RGBImage(width: width, height: height)
    for y in 0..<height { for x in 0..<width { image[x, y] = (UInt8(x), UInt8(y), 7) } }
    return image
  }

  @Test("a part is cut to what lies inside the picture; what lies outside altogether is no part")
  func cropping() throws {
    let image = Self.counted(100, 60)
    let inner = try #require(image.cropped(x: 10, y: 20, width: 30, height: 5))
    #expect(inner.width == 30 && inner.height == 5 && inner[0, 0] == (10, 20, 7) && inner[29, 4] == (39, 24, 7))
    let corner = try #require(image.cropped(x: 90, y: -10, width: 50, height: 15))
    #expect(corner.width == 10 && corner.height == 5 && corner[0, 0] == (90, 0, 7))
    for (x, y, width, height) in [
      (100, 0, 5, 5), (-5, 0, 5, 5), (0, 60, 5, 5), (0, 0, 0, 5), (0, 0, 5, -1), (Int.max, 0, 5, 5),
      (Int.min, 0, 5, 5), (5, 5, Int.max, 5),
    ] {
      #expect(image.cropped(x: x, y: y, width: width, height: height) == nil, "\(x) \(y) \(width) \(height)")
    }
  }

  @Test("pixelated, a part consists of squares of their mean; what is kept and what lies around stays")
  func pixelating() {
    let image = Self.counted(64, 48)
    image.pixelate(x: 8, y: 8, width: 16, height: 16, block: 8, keeping: (x: 10, y: 10, width: 4, height: 2))
    // The mean of columns 8 … 15 is 11.5, rounded up; of rows likewise.
    #expect(image[8, 8] == (12, 12, 7) && image[15, 15] == (12, 12, 7) && image[16, 8] == (20, 12, 7))
    #expect(image[10, 10] == (10, 10, 7) && image[13, 11] == (13, 11, 7) && image[14, 11] == (12, 12, 7))
    #expect(image[7, 8] == (7, 8, 7) && image[24, 8] == (24, 8, 7))
    image.pixelate(x: -100, y: -100, width: 50, height: 50, block: 0)
    #expect(image[0, 0] == (0, 0, 7))
  }

  @Test("enlarged, each pixel is a block; made smaller again it is the picture it was")
  func enlarging() throws {
    let image = Self.counted(9, 5)
    let large = RGBImage(width: 36, height: 15)
    image.enlarge(into: large)
    #expect(large[35, 14] == (8, 4, 7) && large[4, 3] == (1, 1, 7) && large[3, 2] == (0, 0, 7))
    let small = try #require(large.resized(width: 9, height: 5))
    for y in 0..<5 { for x in 0..<9 { #expect(small[x, y] == image[x, y]) } }
    #expect(image.resized(width: 0, height: 5) == nil && image.resized(width: 40_000, height: 5) == nil)
  }
}
