import Capture
import Imaging
import Testing

@Suite("Reading recorded video")
struct VideoReaderTests {
  @Test("every frame comes once, with its number and its time")
  func frames() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=2 -c:v libx264 -pix_fmt yuv420p -bf 3")
    let reader = try VideoReader(path: path)
    #expect(reader.info.width == 320 && reader.info.height == 240)
    #expect(reader.info.frameRate == 25 && reader.info.frameCount == 50)
    #expect(abs(try #require(reader.info.duration) - 2) < 0.001)
    #expect(reader.info.codec == "h264" && reader.info.container.hasPrefix("mov"))
    #expect(reader.info.pixelAspectRatio == 1)
    for index in 0..<50 {
      let stamp = try #require(try reader.advance())
      #expect(stamp.index == index)
      #expect(abs(stamp.time - Double(index) / 25) < 1e-6)
    }
    #expect(try reader.advance() == nil)
    #expect(try reader.advance() == nil, "the end stays the end")
    #expect(reader.damagedFrames == 0 && !reader.endedEarly)
  }

  @Test(
    "kinds of file and encoding that cameras and recorders write",
    arguments: [
      ("a.mp4", "libx264"), ("a.mkv", "libx264"), ("a.ts", "libx264"), ("a.avi", "libx264"), ("a.flv", "libx264"),
      ("a.mov", "mjpeg"), ("a.avi", "mpeg4"), ("a.avi", "mjpeg"), ("a.mpg", "mpeg2video"), ("a.webm", "libvpx"),
      ("a.mp4", "libx265"),
    ])
  func kinds(name: String, encoder: String) throws {
    let folder = try TestFolder()
    let path = try folder.make(name, "-f lavfi -i testsrc=s=128x96:r=25:d=0.6 -pix_fmt yuv420p -c:v \(encoder)")
    let reader = try VideoReader(path: path)
    let image = RGBImage(width: 128, height: 96)
    var stamps: [FrameStamp] = []
    while let stamp = try reader.advance() {
      try reader.copyPixels(into: image)
      stamps.append(stamp)
    }
    #expect(stamps.map(\.index) == Array(0..<15))
    #expect(abs(try #require(stamps.last).time - 0.56) < 0.002)
    #expect(reader.damagedFrames == 0 && !reader.endedEarly)
  }

  @Test("the kind is seen from the content, whatever the file is called")
  func renamed() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.mkv", "-f lavfi -i testsrc=s=128x96:r=25:d=0.2 -pix_fmt yuv420p -c:v libx264")
    let path = try folder.write(folder.read("a.mkv"), to: "tv:1.m3u8")
    #expect(try VideoReader(path: path).info.container == "matroska,webm")
  }

  @Test("where frames come irregularly, each has its own time")
  func irregular() throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i testsrc=s=128x96:r=25:d=2 -vf select='lt(n,5)+not(mod(n,7))' -vsync vfr",
      "-c:v libx264 -pix_fmt yuv420p")
    let reader = try VideoReader(path: path)
    var times: [Int] = []
    while let stamp = try reader.advance() { times.append(Int((stamp.time * 25).rounded())) }
    #expect(times == [0, 1, 2, 3, 4, 7, 14, 21, 28, 35, 42, 49])
  }

  @Test("a recording made of two parts goes on where the first ended")
  func restarted() throws {
    let folder = try TestFolder()
    for part in ["a.ts", "b.ts"] {
      _ = try folder.make(part, "-f lavfi -i testsrc=s=128x96:r=25:d=2 -c:v libx264 -pix_fmt yuv420p -bf 0")
    }
    let path = try folder.write(folder.read("a.ts") + folder.read("b.ts"), to: "both.ts")
    let reader = try VideoReader(path: path)
    var times: [Double] = []
    while let stamp = try reader.advance() { times.append(stamp.time) }
    // Where the parts meet, a packet of the transport stream may count as lost.
    #expect(times.count + reader.damagedFrames == 100 && reader.damagedFrames <= 1)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 < 0.1 })
    #expect(abs(try #require(times.last) - 3.96) < 0.1)
  }

  @Test("more decoding threads give the same pictures")
  func threads() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.mp4", "-f lavfi -i testsrc2=s=320x240:r=25:d=1 -c:v libx264 -pix_fmt yuv420p")
    let (one, three) = (try VideoReader(path: path), try VideoReader(path: path, threads: 3))
    let (first, second) = (RGBImage(width: 320, height: 240), RGBImage(width: 320, height: 240))
    while let stamp = try one.advance() {
      #expect(try three.advance() == stamp)
      try one.copyPixels(into: first)
      try three.copyPixels(into: second)
      #expect(first.bytes.elementsEqual(second.bytes), "frame \(stamp.index)")
    }
    #expect(try three.advance() == nil)
  }

  /// What stands in the corners of the upright picture, in reading order, when red, green, blue and white are stored,
  /// for each matrix of a track header: where one step right and one step down in the store lead to.
  static let matrices: [(right: (Int8, Int8), down: (Int8, Int8), upright: String)] = [
    ((1, 0), (0, 1), "RGBW"), ((0, 1), (-1, 0), "BRWG"), ((-1, 0), (0, -1), "WBGR"), ((0, -1), (1, 0), "GWRB"),
    ((-1, 0), (0, 1), "GRWB"), ((1, 0), (0, -1), "BWRG"), ((0, 1), (1, 0), "RBGW"), ((0, -1), (-1, 0), "WGBR"),
  ]

  @Test("pictures are upright, however the camera was held", arguments: matrices)
  func rotated(matrix: (right: (Int8, Int8), down: (Int8, Int8), upright: String)) throws {
    let folder = try TestFolder()
    let colours = "color=red:s=160x120,drawbox=80:0:80:60:lime:fill,drawbox=0:60:80:60:blue:fill"
    _ = try folder.make(
      "plain.mp4", "-f lavfi -i \(colours),drawbox=80:60:80:60:white:fill -t 0.2 -c:v libx264 -pix_fmt yuv420p")
    var data = try folder.read("plain.mp4")
    // The matrix stands 40 bytes behind the version of the track header, each number with 16 binary places.
    let name = try #require(data.indices.first { data[$0...].starts(with: Array("tkhd".utf8)) })
    for (place, value) in [(0, matrix.right.0), (1, matrix.right.1), (3, matrix.down.0), (4, matrix.down.1)] {
      let sign: UInt8 = value < 0 ? 0xFF : 0
      data.replaceSubrange(
        (name + 44 + 4 * place)..<(name + 48 + 4 * place), with: [sign, UInt8(bitPattern: value), 0, 0])
    }
    let reader = try VideoReader(path: folder.write(data, to: "turned.mp4"))
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    _ = try reader.advance()
    try reader.copyPixels(into: image)
    #expect(corners(of: image) == matrix.upright)
    #expect(image.width == (matrix.right.0 != 0 ? 160 : 120) && image.height == (matrix.right.0 != 0 ? 120 : 160))
  }

  @Test("a picture that is to be turned by something else is refused")
  func askew() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.mp4", "-f lavfi -i testsrc=s=160x120:r=25:d=0.2 -c:v libx264 -pix_fmt yuv420p")
    var data = try folder.read("a.mp4")
    let name = try #require(data.indices.first { data[$0...].starts(with: Array("tkhd".utf8)) })
    data.replaceSubrange((name + 48)..<(name + 52), with: [0, 0, 0x80, 0])
    let path = try folder.write(data, to: "askew.mp4")
    let error = #expect(throws: CaptureError.self) { try VideoReader(path: path) }
    #expect(
      error?.description
        == "\(path): is a video of a kind that is not read: it is to be turned by something else than quarter turns")
  }

  @Test("pixels that are not square are told of, not stretched")
  func aspect() throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i testsrc=s=352x288:r=25:d=0.2 -vf setsar=12/11 -c:v libx264 -pix_fmt yuv420p")
    let info = try VideoReader(path: path).info
    #expect(abs(info.pixelAspectRatio - 12.0 / 11) < 1e-6 && info.width == 352)
  }

  @Test("a video longer than the limit is refused when it gets there")
  func tooLong() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.mp4", "-f lavfi -i testsrc=s=128x96:r=25:d=0.4 -c:v libx264 -pix_fmt yuv420p")
    let reader = try VideoReader(path: path, limits: VideoLimits(maximumFrames: 4))
    for _ in 0..<4 { _ = try reader.advance() }
    #expect(throws: CaptureError.tooManyFrames(name: path, maximumFrames: 4)) { try reader.advance() }
  }

  private func corners(of image: RGBImage) -> String {
    let (right, bottom) = (image.width - 11, image.height - 11)
    return [(10, 10), (right, 10), (10, bottom), (right, bottom)].map { x, y in
      switch image[x, y] {
      case (200..., ...50, ...50): "R"
      case (...50, 200..., ...50): "G"
      case (...50, ...50, 200...): "B"
      case (200..., 200..., 200...): "W"
      default: "?"
      }
    }.joined()
  }
}
