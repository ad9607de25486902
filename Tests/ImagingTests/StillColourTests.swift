import Foundation
import Imaging
import Testing

@Suite("Colours of still pictures")
struct StillColourTests {
  static let colours: [(name: String, red: Int, green: Int, blue: Int)] = [
    ("0xFF0000", 255, 0, 0), ("0x00FF00", 0, 255, 0), ("0x0000FF", 0, 0, 255), ("0xFFFFFF", 255, 255, 255),
    ("0x000000", 0, 0, 0), ("0xC8A078", 200, 160, 120),
  ]

  @Test("a JPEG file's come back within 3, whatever its chroma sampling", arguments: colours, ["444", "422", "420"])
  func jpeg(colour: (name: String, red: Int, green: Int, blue: Int), sampling: String) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.jpg", "-f lavfi -i color=\(colour.name):s=64x48,format=rgb24 -frames:v 1 -pix_fmt yuvj\(sampling)p -q:v 1")
    let image = try ImageFile.decode(path: path)
    #expect(image.width == 64 && image.height == 48)
    for (x, y) in [(0, 0), (63, 47), (33, 17)] {
      let pixel = image[x, y]
      #expect(abs(Int(pixel.red) - colour.red) <= 3, "red of \(pixel) at \(x),\(y)")
      #expect(abs(Int(pixel.green) - colour.green) <= 3, "green of \(pixel) at \(x),\(y)")
      #expect(abs(Int(pixel.blue) - colour.blue) <= 3, "blue of \(pixel) at \(x),\(y)")
    }
  }

  @Test("a grey JPEG file's are grey")
  func greyJPEG() throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.jpg", "-f lavfi -i color=0x808080:s=64x64 -frames:v 1 -pix_fmt gray -color_range pc -q:v 1")
    let pixel = try ImageFile.decode(path: path)[20, 20]
    #expect(pixel.red == pixel.green && pixel.green == pixel.blue)
    #expect(abs(Int(pixel.red) - 128) <= 3)
  }

  @Test("a progressive JPEG file's too")
  func progressiveJPEG() throws {
    // 32×16 pixels in optimised progressive scans: left half 200, 40, 60, right half 20, 120, 220.
    let data = try #require(
      Data(
        base64Encoded: """
          /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUV\
          DA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU\
          FBQUFBT/wgARCAAQACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFgEBAQEAAAAAAAAAAAAAAAAABwUI/9oADAMB\
          AAIQAxAAAAHGCQ0UA4ZJ/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABBQIP/8QAFBEBAAAAAAAAAAAAAAAAAAAAEP/aAAgBAwEB\
          PwE//8QAFBEBAAAAAAAAAAAAAAAAAAAAEP/aAAgBAgEBPwE//8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQAGPwIP/8QAFBABAAAA\
          AAAAAAAAAAAAAAAAMP/aAAgBAQABPyEP/9oADAMBAAIAAwAAABD7/wD/xAAUEQEAAAAAAAAAAAAAAAAAAAAQ/9oACAEDAQE/ED//xAAU\
          EQEAAAAAAAAAAAAAAAAAAAAQ/9oACAECAQE/ED//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAE/EA//2Q==
          """))
    let image = try ImageFile.decode(Array(data), name: "progressive.jpg")
    let (left, right) = (image[4, 4], image[28, 12])
    #expect(abs(Int(left.red) - 200) <= 3 && abs(Int(left.green) - 40) <= 3 && abs(Int(left.blue) - 60) <= 3)
    #expect(abs(Int(right.red) - 20) <= 3 && abs(Int(right.green) - 120) <= 3 && abs(Int(right.blue) - 220) <= 3)
  }

  @Test("a detailed JPEG picture is what ffmpeg's own conversion makes of it")
  func jpegAgainstProgram() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.jpg", "-f lavfi -i mandelbrot=s=241x163 -frames:v 1 -pix_fmt yuvj420p -q:v 2")
    _ = try folder.make(
      "a.rgb", "-i \(path) -vf scale=flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp -pix_fmt rgb24",
      "-f rawvideo")
    let expected = try folder.read("a.rgb")
    let image = try ImageFile.decode(path: path)
    var difference = 0
    for y in 0..<163 {
      for x in 0..<241 {
        let (pixel, at) = (image[x, y], 3 * (y * 241 + x))
        difference += abs(Int(pixel.red) - Int(expected[at])) + abs(Int(pixel.green) - Int(expected[at + 1]))
        difference += abs(Int(pixel.blue) - Int(expected[at + 2]))
      }
    }
    #expect(Double(difference) / Double(expected.count) < 0.5)
  }
}
