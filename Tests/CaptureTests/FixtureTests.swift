import Capture
import Imaging
import Testing

@Suite("Pictures whose encoding would change scores without a word")
struct FixtureTests {
  /// Bars from left to right, and what they must be.
  private static let bars: [(colour: String, red: Int, green: Int, blue: Int)] = [
    ("0xC81E1E", 200, 30, 30), ("0x1EB41E", 30, 180, 30), ("0x2828C8", 40, 40, 200), ("0xE0B08C", 224, 176, 140),
    ("0x5A3A2A", 90, 58, 42), ("0xF0F0F0", 240, 240, 240), ("0x101010", 16, 16, 16),
  ]

  /// FFmpeg's words for a picture of the bars.
  private static func source(width: Int, height: Int, frames: Int = 2) -> String {
    let step = width / bars.count / 4 * 4
    let boxes = bars.indices.map { index in
      "drawbox=\(index * step):0:\(index == bars.count - 1 ? width - index * step : step):\(height):\(bars[index].colour):fill"
    }
    return
      "-f lavfi -i color=black:s=\(width)x\(height):r=25,format=rgb24,\(boxes.joined(separator: ",")) -frames:v \(frames)"
  }

  private func expectBars(
    _ image: RGBImage, within tolerance: Int = 2, _ words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let step = image.width / Self.bars.count / 4 * 4
    for (index, bar) in Self.bars.enumerated() {
      // The last columns too: they are where padding shows.
      let columns = index == Self.bars.count - 1 ? [index * step + 8, image.width - 1] : [index * step + step / 2]
      for (x, y) in columns.flatMap({ x in [0, image.height / 2, image.height - 1].map { (x, $0) } }) {
        let pixel = image[x, y]
        let worst = max(
          abs(Int(pixel.red) - bar.red), abs(Int(pixel.green) - bar.green), abs(Int(pixel.blue) - bar.blue))
        #expect(worst <= tolerance, "\(words) \(pixel) at \(x),\(y) is not \(bar)", sourceLocation: sourceLocation)
      }
    }
  }

  /// The first picture through both readers, which must agree to the byte.
  private func picture(_ path: String) throws -> (RGBImage, VideoInfo) {
    let reader = try VideoReader(path: path)
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    _ = try reader.advance()
    try reader.copyPixels(into: image)
    let source = try LiveSource(SourceAddress(path))
    let other = RGBImage(width: source.info.width, height: source.info.height)
    _ = try source.advance()
    try source.copyPixels(into: other)
    #expect(image.bytes.elementsEqual(other.bytes) && source.info.interlaced == reader.info.interlaced)
    return (image, source.info)
  }

  @Test("widths that leave padding at the end of each row", arguments: [1366, 854, 642, 1918, 490])
  func padding(width: Int) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", Self.source(width: width, height: 96),
      "-vf scale=out_color_matrix=bt601:out_range=tv:flags=accurate_rnd,format=yuv420p",
      "-c:v libx264 -qp 0 -preset ultrafast -colorspace smpte170m -color_range tv")
    expectBars(try picture(path).0)
  }

  @Test(
    "matrix and range as the stream says", arguments: ["bt709", "smpte170m"],
    [
      ("tv", "yuv420p"), ("pc", "yuv420p"), ("tv", "yuv422p"), ("tv", "yuv444p"), ("pc", "yuv444p"),
      ("tv", "yuv420p10le"), ("pc", "yuv422p10le"),
    ])
  func tagged(matrix: String, form: (range: String, format: String)) throws {
    let folder = try TestFolder()
    for height in [480, 720] {
      let path = try folder.make(
        "\(height).mp4", Self.source(width: 448, height: height),
        "-vf scale=out_color_matrix=\(matrix):out_range=\(form.range):flags=accurate_rnd,format=\(form.format)",
        "-c:v libx264 -qp 0 -preset ultrafast -colorspace \(matrix) -color_range \(form.range)")
      expectBars(try picture(path).0, "\(matrix) \(form) \(height)")
    }
  }

  @Test(
    "a stream that says nothing: BT.601 and limited below 720 rows, BT.709 from there",
    arguments: [480, 576, 720, 1080])
  func untagged(height: Int) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", Self.source(width: 448, height: height),
      "-vf scale=out_color_matrix=\(height >= 720 ? "bt709" : "bt601"):out_range=tv:flags=accurate_rnd,format=yuv420p",
      "-c:v libx264 -qp 0 -preset ultrafast -bsf:v h264_metadata=matrix_coefficients=2")
    expectBars(try picture(path).0)
  }

  @Test("Motion JPEG takes all values from 0 to 255, and BT.601 at any size", arguments: [480, 1080])
  func motionJPEG(height: Int) throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.avi", Self.source(width: 448, height: height),
      "-vf scale=out_color_matrix=bt601:out_range=pc:flags=accurate_rnd,format=yuvj444p -c:v mjpeg -q:v 1")
    expectBars(try picture(path).0, within: 3)
  }

  @Test("a camera held upright or upside down, as the file says", arguments: [0, 90, 180, 270])
  func rotated(degrees: Int) throws {
    let folder = try TestFolder()
    _ = try folder.make(
      "plain.mp4", Self.source(width: 448, height: 320),
      "-vf scale=out_color_matrix=bt601:out_range=tv:flags=accurate_rnd,format=yuv420p",
      "-c:v libx264 -qp 0 -preset ultrafast -colorspace smpte170m -color_range tv")
    let path = try folder.make("turned.mp4", "-i \(folder.file("plain.mp4")) -c copy -metadata:s:v rotate=\(degrees)")
    let (image, info) = try picture(path)
    #expect(info.width == (degrees % 180 == 0 ? 448 : 320) && info.height == (degrees % 180 == 0 ? 320 : 448))
    // ffmpeg turns it as it finds right.
    _ = try folder.make("turned.rgb", "-i \(path) -frames:v 1 -sws_flags accurate_rnd -f rawvideo -pix_fmt rgb24")
    let right = try folder.read("turned.rgb")
    try #require(right.count == 3 * image.width * image.height)
    var worst = 0
    // Beside the bars' edges, where chroma is not the same for both.
    func isInside(_ place: Int) -> Bool { (8..<56).contains(place % 64) }
    for y in stride(from: 2, to: image.height, by: 7) where degrees % 180 == 0 || isInside(y) {
      for x in stride(from: 2, to: image.width, by: 7) where degrees % 180 == 90 || isInside(x) {
        let (pixel, place) = (image[x, y], 3 * (y * image.width + x))
        worst = max(
          worst, abs(Int(pixel.red) - Int(right[place])), abs(Int(pixel.green) - Int(right[place + 1])),
          abs(Int(pixel.blue) - Int(right[place + 2])))
      }
    }
    #expect(worst <= 2, "\(degrees)")
  }

  @Test("two fields in a frame are told of and handed out as they are")
  func interlaced() throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", Self.source(width: 448, height: 576),
      "-vf scale=out_color_matrix=bt601:out_range=tv:flags=accurate_rnd,format=yuv422p,setfield=tff",
      "-c:v libx264 -qp 0 -preset ultrafast -flags +ildct+ilme -x264opts tff=1 -colorspace smpte170m -color_range tv")
    let (image, info) = try picture(path)
    #expect(info.interlaced)
    expectBars(image)
  }

  @Test("frames that come irregularly have their own times")
  func irregular() throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i testsrc=s=128x96:r=30:d=2 -vf select='lt(n,4)+not(mod(n,11))' -vsync vfr",
      "-c:v libx264 -pix_fmt yuv420p")
    let source = try LiveSource(SourceAddress(path))
    var times: [Int] = []
    while let stamp = try source.advance() {
      #expect(abs((stamp.time * 30).rounded() - stamp.time * 30) < 0.05 && !stamp.discontinuity)
      times.append(Int((stamp.time * 30).rounded()))
    }
    #expect(times == [0, 1, 2, 3, 11, 22, 33, 44, 55])
  }

  @Test(
    "what a capture device writes into its buffers, with padding and without",
    arguments: [DeviceFormat.Layout.yuyv, .nv12, .mjpeg], [false, true])
  func device(layout: DeviceFormat.Layout, padded: Bool) throws {
    let folder = try TestFolder()
    let (width, height) = (448, 64)
    let (format, encoder) =
      switch layout {
      case .yuyv: ("yuv422p,format=yuyv422", "rawvideo -f rawvideo")
      case .nv12: ("yuv420p,format=nv12", "rawvideo -f rawvideo")
      case .mjpeg: ("yuvj422p", "mjpeg -q:v 1 -f image2")
      }
    let range = layout == .mjpeg ? "pc" : "tv"
    _ = try folder.make(
      "a.raw", Self.source(width: width, height: height, frames: 1),
      "-vf scale=out_color_matrix=bt601:out_range=\(range):flags=accurate_rnd,format=\(format) -c:v \(encoder)")
    var bytes = try folder.read("a.raw")
    var stride = 0
    if padded, layout != .mjpeg {
      let row = layout == .yuyv ? 2 * width : width
      stride = row + 64
      bytes = Array(
        Swift.stride(from: 0, to: bytes.count, by: row).map {
          Array(bytes[$0..<($0 + row)]) + [UInt8](repeating: 77, count: 64)
        }
        .joined())
    }
    let description = DeviceFormat(layout: layout, width: width, height: height, stride: stride)
    expectBars(try DeviceBuffer.picture(bytes, description), within: layout == .mjpeg ? 3 : 2)
    #expect(throws: CaptureError.self) { try DeviceBuffer.picture(Array(bytes.prefix(bytes.count / 2)), description) }
  }

  @Test("what is no capture device is refused, and left alone")
  func noDevice() throws {
    func reason(_ path: String) throws -> String? {
      let error = #expect(throws: CaptureError.self) { try LiveSource(SourceAddress(path)) }
      return error?.description
    }
    #expect(try reason("/dev/video987") == "/dev/video987: cannot be reached: no such file or directory")
    #expect(try reason("/dev/v4l/by-id/none")?.hasPrefix("/dev/v4l/by-id/none: cannot be reached") == true)
    #expect(
      throws: CaptureError.unsupported(name: "device", reason: "its pictures have odd sides")
    ) { try DeviceBuffer.picture([], DeviceFormat(layout: .yuyv, width: 65, height: 64)) }
    #expect(throws: CaptureError.self) {
      try DeviceBuffer.picture([], DeviceFormat(layout: .nv12, width: 64, height: 64))
    }
    #expect(throws: CaptureError.self) {
      try DeviceBuffer.picture([], DeviceFormat(layout: .nv12, width: 1 << 40, height: 64))
    }
  }
}
