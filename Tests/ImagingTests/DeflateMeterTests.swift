import Imaging
import Testing

@Suite("Counting what a zlib stream holds")
struct DeflateMeterTests {
  @Test("stored blocks", arguments: [0, 1, 1000, 70_000])
  func stored(count: Int) {
    let stream = PNGBytes.zlib([UInt8](repeating: 3, count: count))
    #expect(DeflateMeter.holds(stream, atLeast: count))
    #expect(!DeflateMeter.holds(stream, atLeast: count + 1))
    #expect(count == 0 || !DeflateMeter.holds(Array(stream.prefix(stream.count - 5)), atLeast: count))
  }

  @Test("the code that every reader knows, with a repetition")
  func fixed() {
    // "hello hello hello hello" as zlib packs it: five letters and a blank, then 17 more from six back.
    let stream: [UInt8] = [0x78, 0x9C, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01]
    #expect(DeflateMeter.holds(stream, atLeast: 23))
    #expect(!DeflateMeter.holds(stream, atLeast: 24))
    #expect(!DeflateMeter.holds(Array(stream.dropLast(3)), atLeast: 23))
  }

  @Test("codes that the stream brings along, as ffmpeg packs a picture")
  func own() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.png", "-f lavfi -i mandelbrot=s=200x150 -frames:v 1 -pix_fmt rgb24 -pred mixed")
    let data = try folder.read("a.png")
    var collector = PNGPictureCollector(name: "a.png", indexed: false)
    try collector.collect(data)
    let bytes = 150 * 601
    #expect(collector.pixels.count < bytes / 2, "the test needs a packed picture")
    #expect(DeflateMeter.holds(collector.pixels, atLeast: bytes))
    #expect(!DeflateMeter.holds(collector.pixels, atLeast: bytes + 1))
    #expect(!DeflateMeter.holds(Array(collector.pixels.prefix(collector.pixels.count / 2)), atLeast: bytes))
  }

  @Test(
    "streams that break the rules hold nothing",
    arguments: [
      [], [0x78], [0x78, 0x02, 1, 0, 0, 0xFF, 0xFF], [0x79, 0x9C, 1, 0, 0, 0xFF, 0xFF],
      [0x78, 0xBB, 1, 0, 0, 0xFF, 0xFF],
      // An unknown kind of block, a wrong complement, a repetition before the first byte.
      [0x78, 0x01, 0x07], [0x78, 0x01, 1, 1, 0, 0xFF, 0xFF, 9], [0x78, 0x01, 0x03, 0x02, 0x00],
    ] as [[UInt8]])
  func broken(stream: [UInt8]) {
    #expect(!DeflateMeter.holds(stream, atLeast: 1))
  }
}
