import Capture
import Imaging
import TestSupport
import Testing

@Suite("Watching for pictures that show nothing")
struct PictureWatchTests {
  /// What a watch says of so many seconds of pictures.
  private func say(
    _ watch: inout PictureWatch, from start: Double, to end: Double, _ picture: (Int) -> LumaThumbnail
  ) -> [String] {
    var said: [String] = []
    var (now, number) = (start, 0)
    while now < end {
      watch.look(at: picture(number), now: now) { trouble, begins in
        said.append("\(begins ? "+" : "-")\(trouble) \(Int(now))")
      }
      now += 0.5
      number += 1
    }
    return said
  }

  /// A scene of blocks, the same for the same seed, with noise of so many 256ths of a level, other for each number.
  private func scene(_ seed: UInt64, noise: Int = 80, number: Int = 0, gain: Double = 1) -> LumaThumbnail {
    var random = Mixer(state: seed)
    var picture = LumaThumbnail()
    for _ in 0..<60 {
      let (left, top) = (Int(random.next() % 64), Int(random.next() % 36))
      let (width, height, value) = (
        Int(random.next() % 16) + 2, Int(random.next() % 12) + 2, random.next() % 50_000 + 5_000
      )
      for y in top..<min(36, top + height) {
        for x in left..<min(64, left + width) { picture.cells[y * 64 + x] = UInt16(Double(value) * gain) }
      }
    }
    var other = Mixer(state: UInt64(number) &* 977 &+ 5)
    for index in picture.cells.indices where noise > 0 {
      let value = Int(picture.cells[index]) + Int(other.next() % UInt64(2 * noise + 1)) - noise
      picture.cells[index] = UInt16(min(max(value, 0), 65_280))
    }
    return picture
  }

  private struct Mixer {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  private func plain(_ level: Int, number: Int) -> LumaThumbnail {
    var picture = scene(1, noise: 40, number: number, gain: 0)
    for index in picture.cells.indices { picture.cells[index] += UInt16(level * 256) }
    return picture
  }

  @Test("a still scene has the noise of its sensor, a frozen picture has none")
  func frozen() {
    var watch = PictureWatch(PictureLimits())
    #expect(say(&watch, from: 0, to: 60) { scene(3, noise: 40, number: $0) } == [])
    #expect(say(&watch, from: 60, to: 69.9) { _ in scene(3, noise: 0) } == [])
    #expect(say(&watch, from: 70, to: 80) { _ in scene(3, noise: 0) } == ["+frozen 70"])
    #expect(say(&watch, from: 80, to: 90) { scene(3, noise: 40, number: $0) } == ["-frozen 82"])
  }

  @Test("black after three seconds, and over after two")
  func black() {
    var watch = PictureWatch(PictureLimits())
    #expect(say(&watch, from: 0, to: 10) { scene(3, number: $0) } == [])
    #expect(say(&watch, from: 10, to: 30) { _ in LumaThumbnail() } == ["+black 13"], "and not also frozen or moved")
    #expect(say(&watch, from: 30, to: 40) { scene(3, number: $0) } == ["-black 32"])
    // A street at night has lamps in it.
    #expect(
      say(&watch, from: 40, to: 60) { number in
        var night = plain(2, number: number)
        for place in stride(from: 600, to: 640, by: 2) { night.cells[place] = 200 * 256 }
        return night
      }.filter { $0.contains("black") } == [])
  }

  @Test("covered by a hand, by paint or by fog: one tone, evenly shaded")
  func covered() {
    var watch = PictureWatch(PictureLimits())
    _ = say(&watch, from: 0, to: 20) { scene(3, number: $0) }
    #expect(
      say(&watch, from: 20, to: 40) { number in
        var hand = plain(60, number: number)
        for index in hand.cells.indices { hand.cells[index] += UInt16(index % 64 * 120) }
        return hand
      } == ["+covered 23"])
    #expect(say(&watch, from: 40, to: 50) { scene(3, number: $0) } == ["-covered 42"])
  }

  @Test("turned away, which lasts until it is turned back or accepted")
  func moved() {
    var watch = PictureWatch(PictureLimits())
    #expect(say(&watch, from: 0, to: 60) { scene(3, number: $0) } == [])
    #expect(say(&watch, from: 60, to: 300) { scene(4, number: $0) } == ["+moved 70"])
    #expect(say(&watch, from: 300, to: 310) { scene(3, number: $0) } == ["-moved 302"])
    #expect(say(&watch, from: 310, to: 320) { shifted(scene(3, number: $0), by: 4) } == [], "too short")
    #expect(say(&watch, from: 320, to: 340) { shifted(scene(3, number: $0), by: 4) } == ["+moved 320"])
    watch.acceptView()
    #expect(say(&watch, from: 340, to: 400) { shifted(scene(3, number: $0), by: 4) } == ["-moved 347"])
  }

  private func shifted(_ picture: LumaThumbnail, by columns: Int) -> LumaThumbnail {
    var moved = picture
    for index in picture.cells.indices {
      moved.cells[index] = picture.cells[index / 64 * 64 + (index % 64 + columns) % 64]
    }
    return moved
  }

  @Test("neither dusk nor a lamp that is switched on is a camera that was turned")
  func light() {
    var watch = PictureWatch(PictureLimits())
    #expect(say(&watch, from: 0, to: 20) { scene(3, number: $0) } == [])
    #expect(say(&watch, from: 20, to: 80) { scene(3, number: $0, gain: 1 - 0.005 * Double($0)) } == [])
    #expect(say(&watch, from: 80, to: 120) { scene(3, number: $0, gain: 1) } == [])
  }

  @Test(
    "a picture's luma is averaged over its cells, whatever its layout",
    arguments: [
      ("yuv420p", "libx264"), ("yuv422p10le", "libx264"), ("yuv444p", "libx264"), ("gbrp", "libx264rgb -pix_fmt rgb24"),
      ("yuvj420p", "mjpeg"),
    ])
  func thumbnails(format: String, encoder: String) throws {
    let folder = try TestFolder()
    // Black at the left, white at the right.
    let path = try folder.make(
      "a.mkv", "-f lavfi -i color=black:s=130x74,drawbox=65:0:65:74:white:fill -t 0.1 -vf format=\(format)",
      "-c:v \(encoder)")
    let feed = CameraFeed(try SourceAddress(path), interrupt: Interrupt())
    while let event = feed.next() {
      guard case .frame = event else { continue }
      let thumbnail = try #require(feed.thumbnail())
      #expect(thumbnail.cells[0] < 4 * 256 && thumbnail.cells[31] < 4 * 256)
      #expect(thumbnail.cells[33] > 250 * 256 && thumbnail.cells[64 * 36 - 1] > 250 * 256)
      break
    }
  }

  /// What a feed says of a clip's pictures, with the second of the frame before.
  private func troubles(_ path: String, seconds: Double = .infinity) throws -> [String] {
    let feed = CameraFeed(try SourceAddress(path), interrupt: Interrupt())
    var (said, second): ([String], Double) = ([], 0)
    while second < seconds, let event = feed.next() {
      switch event {
      case .trouble(let trouble): said.append("+\(trouble) \(Int(second))")
      case .troubleOver(let trouble): said.append("-\(trouble) \(Int(second))")
      case .frame(let stamp): second = stamp.time
      case .connected, .lost, .back: break
      }
    }
    return said
  }

  @Test("a lens that is covered, let go, and a camera that goes black, encoded as cameras do")
  func encoded() throws {
    let folder = try TestFolder()
    let path = try folder.make(
      "a.mp4", "-f lavfi -i testsrc2=s=320x240:r=5:d=8 -f lavfi -i color=0x806040:s=320x240:r=5:d=8",
      "-f lavfi -i testsrc2=s=320x240:r=5:d=6 -f lavfi -i color=black:s=320x240:r=5:d=6",
      "-filter_complex [1]noise=alls=6:allf=t[n];[0][n][2][3]concat=n=4 -c:v libx264 -g 10 -pix_fmt yuv420p")
    let said = try troubles(path)
    // Until its next key frame an encoder lets traces of the former picture stand.
    #expect(
      said == ["+covered 11", "-covered 18", "+black 25"] || said == ["+covered 13", "-covered 18", "+black 25"])
  }

  @Test(
    "a scene without movement is not frozen while its sensor has noise, strongly compressed too", arguments: [20, 32])
  func still(quality: Int) throws {
    let folder = try TestFolder()
    let scene = "-f lavfi -i testsrc2=s=640x360:r=10:d=0.1"
    let noisy = try folder.make(
      "a.mp4", scene,
      "-vf loop=loop=-1:size=1,setpts=N/10/TB,noise=alls=6:allf=t -t 22 -c:v libx264 -g 20 -crf \(quality)",
      "-pix_fmt yuv420p -preset ultrafast")
    let still = try troubles(noisy)
    #expect(still == [])
    let stopped = try folder.make(
      "b.mp4", scene,
      "-vf noise=alls=6:allf=t,loop=loop=-1:size=1,setpts=N/10/TB -t 22 -c:v libx264 -g 20 -crf \(quality)",
      "-pix_fmt yuv420p -preset ultrafast")
    let frozen = try troubles(stopped)
    #expect(frozen.first?.hasPrefix("+frozen 1") == true)
  }

  @Test(
    "people who walk, pause and turn their heads are no trouble",
    arguments: [
      "dev_walkpast.mp4", "intel_one-by-one-person-detection.mp4", "short_hamilton_clip.mp4",
    ])
  func people(clip: String) throws {
    guard let path = TestData.path("video/" + clip) else { return }
    let said = try troubles(path, seconds: 25)
    #expect(said == [])
  }
}

@Suite("Watching a camera's time")
struct ClockWatchTests {
  /// So many seconds of frames of a camera whose clock is slow by so many millionths, with delays of the network.
  private func watch(seconds: Int, drift: Double, late: (Double) -> Double = { _ in 0 }) -> ClockWatch {
    var watch = ClockWatch()
    var state: UInt64 = 7
    for frame in 0..<(seconds * 25) {
      let time = Double(frame) / 25
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let jitter = Double(state >> 40) / Double(1 << 24)
      let arrival = 1_000 + time * (1 + drift / 1e6) + 0.02 + 0.03 * jitter * jitter + late(time)
      watch.frame(time: time, arrival: arrival)
    }
    return watch
  }

  @Test("a clock's drift is found through the network's delays", arguments: [-2_000.0, -100, 0, 100, 700])
  func drift(drift: Double) throws {
    #expect(watch(seconds: 60, drift: drift).drift == nil)
    let found = try #require(watch(seconds: 300, drift: drift).drift)
    #expect(abs(found - drift) < 30, "\(found)")
  }

  @Test("a hold-up of seconds is no drift, frames that come later and later are late")
  func lateness() throws {
    let held = watch(seconds: 300, drift: 0) { (100..<104).contains($0) ? 104 - $0 : 0 }
    #expect(abs(try #require(held.drift)) < 30 && held.lateness < 0.1)
    let behind = watch(seconds: 200, drift: 0) { max(0, ($0 - 100) / 20) }
    #expect(behind.lateness > 4)
  }
}
