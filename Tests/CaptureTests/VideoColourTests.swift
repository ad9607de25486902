import Capture
import Imaging
import Testing

@Suite("Colours of video frames")
struct VideoColourTests {
  static let colours: [(name: String, red: Int, green: Int, blue: Int)] = [
    ("0xFF0000", 255, 0, 0), ("0x00FF00", 0, 255, 0), ("0x0000FF", 0, 0, 255), ("0xFFFFFF", 255, 255, 255),
    ("0x000000", 0, 0, 0), ("0xC8A078", 200, 160, 120),
  ]

  private func expect(
    _ colour: (name: String, red: Int, green: Int, blue: Int), in path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let reader = try VideoReader(path: path)
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    _ = try reader.advance()
    try reader.copyPixels(into: image)
    for (x, y) in [(0, 0), (image.width - 1, image.height - 1), (image.width / 2, image.height / 2)] {
      let pixel = image[x, y]
      let close =
        abs(Int(pixel.red) - colour.red) <= 3 && abs(Int(pixel.green) - colour.green) <= 3
        && abs(Int(pixel.blue) - colour.blue) <= 3
      #expect(close, "\(pixel) at \(x),\(y) is not \(colour)", sourceLocation: sourceLocation)
    }
  }

  @Test(
    "the stream's own matrix and range are used", arguments: colours,
    // With 8 bits the decoder puts the range into the name of the format, with 10 it does not.
    ["bt709", "smpte170m"].flatMap { matrix in
      [(matrix, "tv", "yuv420p"), (matrix, "pc", "yuv420p"), (matrix, "pc", "yuv420p10le")]
    })
  func named(
    colour: (name: String, red: Int, green: Int, blue: Int), tags: (matrix: String, range: String, format: String)
  ) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i color=\(colour.name):s=96x64,format=rgb24 -t 0.1",
      "-vf scale=out_color_matrix=\(tags.matrix):out_range=\(tags.range),format=\(tags.format)",
      "-c:v libx264 -crf 5 -colorspace \(tags.matrix) -color_range \(tags.range)")
    try expect(colour, in: path)
  }

  @Test(
    "a stream that names none is BT.709 from 720 rows up, BT.601 below", arguments: colours,
    [("bt709", 720), ("bt601", 576)])
  func unnamed(colour: (name: String, red: Int, green: Int, blue: Int), size: (matrix: String, rows: Int)) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i color=\(colour.name):s=128x\(size.rows),format=rgb24 -t 0.1",
      "-vf scale=out_color_matrix=\(size.matrix):out_range=tv,format=yuv420p -c:v libx264 -crf 5 -preset ultrafast",
      "-bsf:v h264_metadata=matrix_coefficients=2")
    try expect(colour, in: path)
  }

  @Test(
    "other layouts of the samples come out the same",
    arguments: colours, ["yuv444p", "yuv422p", "yuv420p10le", "gbrp"])
  func layouts(colour: (name: String, red: Int, green: Int, blue: Int), format: String) throws {
    let folder = try TestFolder()
    // Chroma that is halved downwards needs an even number of rows.
    let rows = format == "yuv420p10le" ? 66 : 65
    let encoder = format == "gbrp" ? "libx264rgb -pix_fmt rgb24" : "libx264"
    let path = try folder.make(
      "a.mp4", "-f lavfi -i color=\(colour.name):s=96x\(rows),format=rgb24 -t 0.1",
      format == "gbrp" ? "" : "-vf scale=out_color_matrix=bt601:out_range=tv,format=\(format)",
      "-c:v \(encoder) -crf 5")
    try expect(colour, in: path)
  }

  @Test("no column is left out at the right edge", arguments: [66, 84, 126, 338, 340, 342, 682, 1364])
  func columns(width: Int) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i color=white:s=\(width)x64:d=0.1 -c:v libx264 -pix_fmt yuv420p -preset ultrafast")
    let reader = try VideoReader(path: path)
    let image = RGBImage(width: width, height: 64)
    _ = try reader.advance()
    try reader.copyPixels(into: image)
    for x in 0..<width { #expect(image[x, 0].green > 250 && image[x, 63].green > 250, "column \(x)") }
  }
}
