import Capture
import Imaging
import Testing

@Suite("Damaged and unfinished recordings")
struct DamagedVideoTests {
  private struct Reading {
    var times: [Double] = []
    var damaged = 0
    var endedEarly = false
  }

  private func read(_ path: String) throws -> Reading {
    let reader = try VideoReader(path: path)
    var reading = Reading()
    while let stamp = try reader.advance() { reading.times.append(stamp.time) }
    reading.damaged = reader.damagedFrames
    reading.endedEarly = reader.endedEarly
    return reading
  }

  private func part(_ fraction: Double, of name: String, _ folder: TestFolder) throws -> String {
    let data = try folder.read(name)
    return try folder.write(Array(data.prefix(Int(Double(data.count) * fraction))), to: "cut-" + name)
  }

  @Test("an MP4 file whose index was never written cannot be opened")
  func withoutIndex() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.mp4", BadVideoTests.source)
    let path = try part(0.6, of: "a.mp4", folder)
    let error = #expect(throws: CaptureError.self) { try VideoReader(path: path) }
    #expect(
      error?.description
        == "\(path): is damaged or cut off: its header or its index is missing or makes no sense")
  }

  @Test(
    "what is there of a file that was cut off is read, and that it was cut off is told",
    arguments: [
      ("a.mkv", ""), ("a.ts", ""), ("a.avi", ""), ("a.flv", ""), ("a.mp4", "-movflags +faststart"),
      ("a.mp4", "-movflags frag_keyframe+empty_moov"),
    ])
  func cutOff(name: String, options: String) throws {
    let folder = try TestFolder()
    let whole = try read(folder.make(name, BadVideoTests.source, options))
    #expect(whole.times.count == 100 && whole.damaged == 0 && !whole.endedEarly)
    let cut = try read(part(0.6, of: name, folder))
    #expect(cut.times.count > 30 && cut.times.count < 80)
    // The very last frames may lack others that they were to be shown between.
    let sure = cut.times.count - 5
    #expect(cut.times.prefix(sure) == whole.times.prefix(sure))
    #expect(Set(cut.times).isSubset(of: whole.times))
    #expect(cut.endedEarly)
  }

  @Test(
    "damaged frames are passed over and counted, the others keep their times", arguments: ["a.mkv", "a.mp4", "a.ts"])
  func hit(name: String) throws {
    let folder = try TestFolder()
    let whole = try read(folder.make(name, BadVideoTests.source))
    var data = try folder.read(name)
    for place in 1...8 {
      let start = data.count / 5 + place * data.count / 15
      for offset in 0..<16 { data[start + offset] ^= UInt8(truncatingIfNeeded: 91 &+ 37 &* offset) }
    }
    let hit = try read(folder.write(data, to: "hit-" + name))
    #expect(hit.damaged > 0)
    #expect(hit.times.count < 100 && hit.times.count >= 80)
    #expect(zip(hit.times, hit.times.dropFirst()).allSatisfy { $0 < $1 })
    let known = Set(whole.times.map { Int(($0 * 1000).rounded()) })
    #expect(hit.times.filter { !known.contains(Int(($0 * 1000).rounded())) }.count <= 3)
  }

  @Test("a recording of which only the first half is to be shown is whole")
  func edited() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.mp4", BadVideoTests.source)
    var data = try folder.read("a.mp4")
    // The edit list's first entry says how long to show: 2,000 of 4,000 milliseconds.
    let list = try #require(data.indices.first { data[$0...].starts(with: Array("elst".utf8)) })
    #expect(Array(data[(list + 12)..<(list + 16)]) == [0, 0, 0x0F, 0xA0])
    data.replaceSubrange((list + 12)..<(list + 16), with: [0, 0, 0x07, 0xD0])
    let edited = try read(folder.write(data, to: "edited.mp4"))
    #expect(edited.times.count == 50 && edited.damaged == 0 && !edited.endedEarly)
  }

  @Test("half a frame at the end of a film of single pictures is not handed out")
  func halfPicture() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.avi", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -c:v mjpeg -pix_fmt yuvj420p")
    let cut = try read(part(0.5, of: "a.avi", folder))
    #expect(cut.damaged == 1 && cut.endedEarly && cut.times.count < 15)
  }

  @Test("nothing but damage is an error, not a video without frames")
  func nothingLeft() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.mp4", BadVideoTests.source)
    var data = try folder.read("a.mp4")
    let start = try #require(data.indices.first { data[$0...].starts(with: Array("mdat".utf8)) }) + 4
    let end = try #require(data.indices.first { data[$0...].starts(with: Array("moov".utf8)) }) - 4
    for index in start..<end { data[index] = 0x5A }
    let path = try folder.write(data, to: "b.mp4")
    let error = #expect(throws: CaptureError.self) { try VideoReader(path: path) }
    #expect(error?.description == "\(path): is damaged or cut off: none of its frames can be decoded")
  }

  @Test(
    "whatever is done to a file, it is read or refused, and nothing else happens",
    arguments: ["a.mp4", "a.mkv", "a.ts"])
  func anything(name: String) throws {
    let folder = try TestFolder()
    _ = try folder.make(name, "-f lavfi -i testsrc=s=96x64:r=25:d=0.4 -c:v libx264 -pix_fmt yuv420p")
    let whole = try folder.read(name)
    let image = RGBImage(width: 96, height: 64)
    for step in 0..<60 {
      var data = whole
      let place = step * (whole.count - 8) / 60
      if step % 3 == 0 { data = Array(data.prefix(place)) } else { for index in 0..<8 { data[place + index] ^= 0x81 } }
      let path = try folder.write(data, to: "b")
      do throws(CaptureError) {
        let reader = try VideoReader(path: path)
        while try reader.advance() != nil {
          if reader.info.width == 96, reader.info.height == 64 { try reader.copyPixels(into: image) }
        }
      } catch {
        #expect(error.description.hasPrefix(path + ": "))
      }
    }
  }
}
