import Capture
import Foundation
import Imaging
import Testing

@Suite("Bad videos are refused in one line that names the file and the reason")
struct BadVideoTests {
  static let source = "-f lavfi -i testsrc=s=320x240:r=25:d=4 -c:v libx264 -g 25 -pix_fmt yuv420p"

  /// What is said when the video at `path` is opened and read to its end.
  private func refusal(_ path: String, limits: VideoLimits = .standard) -> String {
    do {
      let reader = try VideoReader(path: path, limits: limits)
      while try reader.advance() != nil {}
      return "was read"
    } catch {
      return error.description
    }
  }

  @Test("files that cannot be read as files")
  func files() throws {
    let folder = try TestFolder()
    let missing = folder.file("no.mp4")
    #expect(refusal(missing) == "\(missing): cannot be read: No such file or directory")
    #expect(refusal(folder.path) == "\(folder.path): is a folder, not a file")
    #expect(refusal("/dev/zero") == "/dev/zero: is a device, not a file")
    let empty = try folder.write([], to: "empty.mp4")
    #expect(refusal(empty) == "\(empty): is empty")
    #expect(refusal(empty + "/a.mp4") == "\(empty)/a.mp4: cannot be read: Not a directory")
    let pipe = folder.file("pipe.mp4")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(refusal(pipe) == "\(pipe): is a pipe, not a file")
    #expect(refusal("rtsp://camera/1") == "rtsp://camera/1: cannot be read: No such file or directory")
  }

  @Test("a folder that may not be entered", .enabled(if: geteuid() != 0, "root may enter every folder"))
  func locked() throws {
    let folder = try TestFolder()
    let path = try folder.write([1], to: "a.mp4")
    #expect(chmod(folder.path, 0) == 0)
    defer { chmod(folder.path, 0o700) }
    #expect(refusal(path) == "\(path): cannot be read: Permission denied")
  }

  @Test("files that are something else")
  func kinds() throws {
    let folder = try TestFolder()
    let text = try folder.write(Array("A report of the evening.\n".utf8), to: "text.mp4")
    #expect(
      refusal(text) == "\(text): is not a video of a kind that is read (it starts with the text “A report”)")
    let zeros = try folder.write([UInt8](repeating: 0, count: 100_000), to: "zeros.mp4")
    #expect(
      refusal(zeros)
        == "\(zeros): is not a video of a kind that is read (it starts with the bytes 00 00 00 00 00 00 00 00)")
    let picture = try folder.make("a.png", "-f lavfi -i testsrc=s=320x240 -frames:v 1")
    #expect(refusal(picture) == "\(picture): is not a video of a kind that is read (it looks like “png_pipe”)")
  }

  @Test("files that only point at others are not followed")
  func pointers() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.ts", Self.source)
    let list = try folder.write(
      Array("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:4,\na.ts\n#EXT-X-ENDLIST\n".utf8), to: "list.mp4")
    #expect(refusal(list) == "\(list): is not a video of a kind that is read (it looks like “hls”)")
    let concat = try folder.write(Array("ffconcat version 1.0\nfile 'a.ts'\n".utf8), to: "concat.mp4")
    #expect(refusal(concat) == "\(concat): is not a video of a kind that is read (it looks like “concat”)")
  }

  @Test("sound without moving pictures, also with a cover")
  func sound() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.m4a", "-f lavfi -i sine=d=1 -c:a aac")
    #expect(refusal(path) == "\(path): has no moving pictures in it")
    _ = try folder.make("a.png", "-f lavfi -i testsrc=s=320x240 -frames:v 1")
    let cover = try folder.make(
      "cover.m4a", "-i a.m4a -i a.png -map 0 -map 1 -c copy -disposition:v attached_pic")
    #expect(refusal(cover) == "\(cover): has no moving pictures in it")
  }

  @Test("an encoding that no camera uses")
  func encoding() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.mkv", "-f lavfi -i testsrc=s=320x240:d=0.2 -c:v ffv1")
    #expect(refusal(path) == "\(path): is a video of a kind that is not read: its encoding is “ffv1”")
  }

  @Test("frames outside the limits")
  func sizes() throws {
    let folder = try TestFolder()
    let tiny = try folder.make("tiny.mp4", "-f lavfi -i testsrc=s=48x32:d=0.2 -c:v libx264 -pix_fmt yuv420p")
    #expect(refusal(tiny) == "\(tiny): is too small: 48×32 pixels, each side must have at least 64")
    let wide = try folder.make("wide.mp4", "-f lavfi -i testsrc=s=9000x64:d=0.1 -c:v libx264 -pix_fmt yuv420p")
    #expect(refusal(wide) == "\(wide): is too large: 9000×64 pixels, at most 8192×8192 are read")
  }

  @Test("a header that lies about the size: the frames count")
  func lie() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.mp4", Self.source)
    var data = try folder.read("a.mp4")
    // The sample description gives width and height as two numbers of 16 bits, 32 bytes after its name.
    let entry = try #require(data.firstRange(of: Array("avc1".utf8), after: "stsd")) + 28
    #expect(Array(data[entry..<(entry + 4)]) == [1, 64, 0, 240], "320×240 must stand here")
    data.replaceSubrange(entry..<(entry + 4), with: [0, 100, 0, 100])
    let path = try folder.write(data, to: "lie.mp4")
    let reader = try VideoReader(path: path)
    #expect(reader.info.width == 320 && reader.info.height == 240)
    let strict = VideoLimits(maximumWidth: 200, maximumHeight: 200)
    #expect(refusal(path, limits: strict).hasPrefix("\(path): is "))
    data.replaceSubrange(entry..<(entry + 4), with: [0xFF, 0xFF, 0xFF, 0xFF])
    _ = refusal(try folder.write(data, to: "lie.mp4"))
  }

  @Test("a size that changes on the way")
  func changes() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.ts", Self.source)
    _ = try folder.make("b.ts", "-f lavfi -i testsrc=s=640x480:r=25:d=1 -c:v libx264 -pix_fmt yuv420p")
    let path = try folder.write(folder.read("a.ts") + folder.read("b.ts"), to: "both.ts")
    #expect(refusal(path) == "\(path): changes its size at frame 100 from 320×240 to 640×480 pixels")
  }
}

extension Array where Element: Equatable {
  /// Where the first occurrence of `part` behind `mark` begins.
  fileprivate func firstRange(of part: [Element], after mark: String) -> Int? where Element == UInt8 {
    let text = Array(mark.utf8)
    guard let start = indices.first(where: { self[$0...].starts(with: text) }) else { return nil }
    return self[start...].indices.first { self[$0...].starts(with: part) }
  }
}
