import Imaging
import Testing

@Suite("A picture in memory")
struct RGBImageTests {
  @Test("starts black, its rows on boundaries of 64 bytes", arguments: [1, 21, 22, 64, 255])
  func layout(width: Int) {
    let image = RGBImage(width: width, height: 3)
    #expect(image.stride % 64 == 0)
    // Room for whole groups of 32 pixels, which vector code writes.
    #expect(image.stride >= 3 * ((width + 31) / 32 * 32) && image.stride < 3 * width + 192)
    #expect(image.bytes.count == 3 * image.stride)
    #expect(Int(bitPattern: image.bytes.baseAddress) % 64 == 0)
    #expect(image.bytes.allSatisfy { $0 == 0 })
  }

  @Test("holds red, green and blue in this order, row after row")
  func pixels() {
    let image = RGBImage(width: 5, height: 4)
    image[4, 2] = (1, 2, 3)
    #expect(image[4, 2] == (1, 2, 3))
    #expect(Array(image.bytes[(2 * image.stride + 12)..<(2 * image.stride + 15)]) == [1, 2, 3])
    #expect(image[3, 2] == (0, 0, 0) && image[4, 3] == (0, 0, 0))
  }

  @Test("is black all over once wiped")
  func wiping() {
    let image = RGBImage(width: 7, height: 5)
    for index in image.bytes.indices { image.bytes[index] = 0xAB }
    image.wipe()
    #expect(image.bytes.allSatisfy { $0 == 0 })
  }

  @Test("is not drawn on outside its edges", arguments: [(-1, 0), (0, -1), (2, 0), (0, 2)])
  func edges(x: Int, y: Int) async {
    await #expect(processExitsWith: .failure) { [x, y] in
      _ = RGBImage(width: 2, height: 2)[x, y]
    }
  }
}
