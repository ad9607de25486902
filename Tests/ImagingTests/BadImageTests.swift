import Foundation
import Imaging
import Testing

@Suite("Bad pictures are refused in one line that names the file and the reason")
struct BadImageTests {
  private func refusal(of data: [UInt8], limits: ImageLimits = .standard) -> String {
    do {
      _ = try ImageFile.decode(data, name: "x", limits: limits)
      return "was read"
    } catch {
      return error.description
    }
  }

  private func refusal(ofFileAt path: String) -> String {
    do {
      _ = try ImageFile.decode(path: path)
      return "was read"
    } catch {
      return error.description
    }
  }

  private func jpeg() throws -> [UInt8] {
    let folder = try TestFolder()
    _ = try folder.make("a.jpg", "-f lavfi -i testsrc=s=160x120 -frames:v 1 -pix_fmt yuvj420p -q:v 3")
    return try folder.read("a.jpg")
  }

  @Test("files that cannot be read as files")
  func files() throws {
    let folder = try TestFolder()
    #expect(
      refusal(ofFileAt: folder.file("no.jpg")) == "\(folder.file("no.jpg")): cannot be read: No such file or directory")
    #expect(refusal(ofFileAt: folder.path) == "\(folder.path): is a folder, not a file")
    #expect(refusal(ofFileAt: "/dev/zero") == "/dev/zero: is a device, not a file")
    let empty = try folder.write([], to: "empty.png")
    #expect(refusal(ofFileAt: empty) == "\(empty): is empty")
    #expect(refusal(ofFileAt: empty + "/a.jpg") == "\(empty)/a.jpg: cannot be read: Not a directory")
    #expect(refusal(ofFileAt: "") == ": cannot be read: the name is empty")
    #expect(
      refusal(ofFileAt: empty + "\0.jpg") == "\(empty)\u{FFFD}.jpg: cannot be read: the name contains a zero byte")
    let pipe = folder.file("pipe.jpg")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(refusal(ofFileAt: pipe) == "\(pipe): is a pipe, not a file")
  }

  @Test("a folder that may not be entered", .enabled(if: geteuid() != 0, "root may enter every folder"))
  func locked() throws {
    let folder = try TestFolder()
    let path = try folder.write(JPEGBytes.header(width: 99, height: 99), to: "a.jpg")
    #expect(chmod(folder.path, 0) == 0)
    defer { chmod(folder.path, 0o700) }
    #expect(refusal(ofFileAt: path) == "\(path): cannot be read: Permission denied")
  }

  @Test("a name that tries to break the line or to steer the terminal")
  func name() {
    let error = ImageError.empty(name: "a\nb\u{1B}[2Jc\u{202E}d\u{2028}é.jpg")
    #expect(error.description == "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}d\u{FFFD}é.jpg: is empty")
  }

  @Test("files that are something else")
  func kinds() {
    #expect(
      refusal(of: Array("This is a letter.\n".utf8))
        == "x: is not a JPEG or PNG image (it starts with the text “This is ”)")
    #expect(
      refusal(of: [0x00, 0x00, 0x01, 0xBA, 0x1B, 0x5B, 0x32, 0x4A, 0x00])
        == "x: is not a JPEG or PNG image (it starts with the bytes 00 00 01 BA 1B 5B 32 4A)")
    #expect(refusal(of: [0xFF]) == "x: is not a JPEG or PNG image (it starts with the bytes FF)")
    #expect(refusal(of: []) == "x: is empty")
  }

  @Test("headers that claim more, or less, than is taken: no decoder sees them")
  func sizes() {
    #expect(
      refusal(of: JPEGBytes.header(width: 20_000, height: 100))
        == "x: is too large: 20000×100 pixels, each side may have at most 16384")
    #expect(
      refusal(of: JPEGBytes.header(width: 10_000, height: 10_000))
        == "x: is too large: 10000×10000 pixels, an image may have at most 64000000")
    #expect(
      refusal(of: JPEGBytes.header(width: 600, height: 8))
        == "x: is too small: 600×8 pixels, each side must have at least 16")
    let png = PNGBytes.file(width: 20_000, height: 20_000, depth: 8, colour: 2, rows: [[0]])
    #expect(refusal(of: png) == "x: is too large: 20000×20000 pixels, each side may have at most 16384")
    let limits = ImageLimits(maximumBytes: 100)
    #expect(
      refusal(of: [UInt8](repeating: 0, count: 101), limits: limits)
        == "x: is larger than 100 bytes, the most that is read of an image")
  }

  @Test("a file larger than is taken is not read into memory")
  func bytes() throws {
    let folder = try TestFolder()
    let path = try folder.write([], to: "large.jpg")
    // A hole: it has the size but takes no room.
    #expect(truncate(path, 1 << 40) == 0)
    #expect(refusal(ofFileAt: path) == "\(path): is larger than 67108864 bytes, the most that is read of an image")
  }

  @Test("JPEG files of a kind that is not read")
  func jpegKinds() {
    func refusal(_ data: [UInt8]) -> String {
      String(self.refusal(of: data).trimmingPrefix("x: is an image of a kind that is not read: "))
    }
    #expect(refusal(JPEGBytes.header(width: 99, height: 99, components: 4)) == "JPEG in CMYK colours")
    #expect(refusal(JPEGBytes.header(width: 99, height: 99, components: 2)) == "JPEG with 2 colour components")
    #expect(refusal(JPEGBytes.header(width: 99, height: 99, bits: 12)) == "JPEG with 12 bits per colour")
    #expect(refusal(JPEGBytes.header(width: 99, height: 99, frame: 0xC3)) == "lossless or hierarchical JPEG")
    #expect(refusal(JPEGBytes.header(width: 99, height: 99, frame: 0xC9)) == "JPEG with arithmetic coding")
    #expect(refusal(JPEGBytes.header(width: 99, height: 0)) == "JPEG whose height is given after its pixels")
  }

  @Test("JPEG files that stop early: before, in and after the pixels")
  func cutJPEG() throws {
    let whole = try jpeg()
    let pixels = try #require(whole.indices.first { whole[$0] == 0xFF && whole[$0 + 1] == 0xDA })
    #expect(refusal(of: Array(whole.prefix(3))) == "x: is cut off: it has no end-of-image marker")
    #expect(refusal(of: Array(whole.prefix(pixels - 9))) == "x: is cut off: it ends inside its header")
    #expect(
      refusal(of: Array(whole.prefix(pixels + 400))) == "x: is cut off: its pixels stop before the end of the image")
    #expect(refusal(of: Array(whole.dropLast(2))) == "x: is cut off: its pixels stop before the end of the image")
    // Also when somebody put an end after half of the pixels.
    #expect(
      refusal(of: Array(whole.prefix(whole.count / 2)) + [0xFF, 0xD9])
        == "x: is damaged: its content makes no sense to the decoder")
  }

  @Test("JPEG files that contradict themselves")
  func contradictoryJPEG() throws {
    let whole = try jpeg()
    let frame = try #require(whole.indices.first { whole[$0] == 0xFF && whole[$0 + 1] == 0xC0 })
    var wider = whole
    wider[frame + 7] = 2
    #expect(refusal(of: wider) == "x: is damaged: its content makes no sense to the decoder")
    let header = JPEGBytes.header(width: 99, height: 99)
    #expect(refusal(of: header + [0xFF, 0xD9]) == "x: is damaged: it holds no picture")
    #expect(refusal(of: header + header.dropFirst(2)) == "x: is damaged: it has two frame headers")
    #expect(refusal(of: header + header) == "x: is damaged: a second image starts inside the first")
    #expect(refusal(of: [0xFF, 0xD8, 0xFF, 0xDA, 0, 2]) == "x: is damaged: pixels come before the frame header")
    #expect(refusal(of: [0xFF, 0xD8, 0xFF, 0xC0, 0, 1]) == "x: is damaged: a segment has an impossible length")
    let scan = JPEGBytes.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0]
    let scans = header + [[UInt8]](repeating: scan, count: 65).joined() + [0xFF, 0xD9]
    #expect(refusal(of: scans) == "x: is damaged: it has more than 64 scans")
  }

  @Test("PNG files that stop early")
  func cutPNG() {
    let rows = [[UInt8]](repeating: [UInt8](repeating: 90, count: 48), count: 16)
    let whole = PNGBytes.file(width: 16, height: 16, depth: 8, colour: 2, rows: rows)
    #expect(refusal(of: Array(whole.prefix(20))) == "x: is cut off: it ends inside its header")
    #expect(refusal(of: Array(whole.prefix(300))) == "x: is cut off: it ends inside a chunk")
    #expect(refusal(of: Array(whole.dropLast(12))) == "x: is cut off: it has no end-of-image chunk")
    // Sound in every chunk, but a byte of the last row is missing.
    let short = PNGBytes.file(width: 16, height: 16, depth: 8, colour: 2, rows: rows, keeping: 16 * 49 - 1)
    #expect(
      refusal(of: short) == "x: is damaged: it holds fewer pixels than its header says, or unreadable ones")
  }

  @Test("PNG files that contradict themselves")
  func contradictoryPNG() {
    let rows = [[UInt8]](repeating: [UInt8](repeating: 90, count: 16), count: 16)
    var changed = PNGBytes.file(width: 16, height: 16, depth: 8, colour: 0, rows: rows)
    changed[100] ^= 1
    #expect(refusal(of: changed) == "x: is damaged: its content makes no sense to the decoder")
    #expect(
      refusal(of: PNGBytes.file(width: 16, height: 16, depth: 3, colour: 2, rows: rows))
        == "x: is damaged: its header names colour type 2 with 3 bits, which PNG has not")
    #expect(
      refusal(of: PNGBytes.file(width: 16, height: 16, depth: 8, colour: 3, rows: rows))
        == "x: is damaged: it has no palette")
    #expect(
      refusal(
        of: PNGBytes.file(
          width: 16, height: 16, depth: 8, colour: 3, rows: rows, before: PNGBytes.chunk("PLTE", [1, 2, 3, 4])))
        == "x: is damaged: its palette is misplaced or has an impossible length")
    #expect(
      refusal(of: PNGBytes.signature + PNGBytes.header(width: 0, height: 9, depth: 8, colour: 0) + [1])
        == "x: is damaged: it says that it is 0×9 pixels")
    let header = PNGBytes.signature + PNGBytes.header(width: 16, height: 16, depth: 8, colour: 0)
    #expect(refusal(of: header + PNGBytes.chunk("IEND", [])) == "x: is damaged: it holds no pixels")
    #expect(refusal(of: header + header.dropFirst(8)) == "x: is damaged: it has two image headers")
    #expect(refusal(of: header + PNGBytes.chunk("ABCD", [])) == "x: is damaged: it has an unknown critical chunk")
    #expect(
      refusal(of: PNGBytes.signature + PNGBytes.chunk("IDAT", [UInt8](repeating: 0, count: 13)))
        == "x: is damaged: it does not start with an image header")
  }

  @Test("whatever byte of a picture is changed, it is read or refused, and nothing else happens")
  func everyByte() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.png", "-f lavfi -i testsrc=s=32x24 -frames:v 1 -pix_fmt pal8")
    _ = try folder.make("a.jpg", "-f lavfi -i testsrc=s=32x24 -frames:v 1 -pix_fmt yuvj420p")
    for name in ["a.png", "a.jpg"] {
      let whole = try folder.read(name)
      for index in whole.indices {
        var changed = whole
        changed[index] = ~changed[index]
        _ = refusal(of: changed)
        _ = refusal(of: Array(whole.prefix(index)))
      }
    }
  }
}
