import Capture
import Foundation
import Imaging
import TestSupport
import Testing

@Suite("A camera's two streams")
struct PairedFeedTests {
  private func moment(_ arrival: Double, wall: Double? = nil) -> FrameMoment {
    FrameMoment(wallClock: wall.map { Int64($0 * 1e9) }, arrival: UInt64(arrival * 1e9))
  }

  @Test("the nearest frame within half a frame's time is the one")
  func nearest() {
    let frames = (0..<8).map { moment(10 + Double($0) * 0.04) }
    func find(_ time: Double) -> FramePairing.Outcome { FramePairing.find(moment(time), in: frames, interval: 0.04) }
    #expect(find(10.12) == .pair(3) && find(10.135) == .pair(3) && find(10.145) == .pair(4))
    #expect(find(9.985) == .pair(0) && find(9.97) == .none, "before all that is kept")
    #expect(find(10.29) == .wait && find(10.4) == .wait, "the next may be nearer")
    #expect(FramePairing.find(moment(1), in: [FrameMoment](), interval: 0.04) == .wait)
  }

  @Test("the camera's clock goes before arrival, where both have it")
  func clocks() {
    let frames = (0..<8).map { moment(10 + Double($0) * 0.04, wall: 500 + Double($0) * 0.04) }
    // Came 90 ms after it was taken.
    #expect(FramePairing.find(moment(10.21, wall: 500.12), in: frames, interval: 0.04) == .pair(3))
    #expect(FramePairing.find(moment(10.21), in: frames, interval: 0.04) == .pair(5))
    let old = FrameMoment(wallClock: .min, arrival: 0)
    #expect(FramePairing.find(old, in: [FrameMoment(wallClock: .max, arrival: .max)], interval: 0.04) != .pair(0))
  }

  /// A clip in which eight bars at the top tell the frame's number.
  private func counted(_ folder: TestFolder, _ name: String, width: Int) throws -> String {
    let bar = width / 8
    let boxes = (0..<8).map { bit in
      "drawbox=\(bit * bar):0:\(bar):ih/2:white:fill:enable='mod(floor(n/\(1 << bit)),2)'"
    }
    return try folder.make(
      name, "-f lavfi -i color=black:s=\(width)x\(width / 2):r=25:d=8,\(boxes.joined(separator: ","))",
      "-c:v libx264 -bf 0 -g 5 -pix_fmt yuv420p -preset ultrafast")
  }

  private func number(_ image: RGBImage) -> Int {
    (0..<8).reduce(0) {
      $0 + (image[image.width / 8 * $1 + image.width / 16, image.height / 4].green > 128 ? 1 << $1 : 0)
    }
  }

  @Test("give the same moment twice, small and large", arguments: [SourceOptions.Transport.tcp, .udp])
  func pairs(transport: SourceOptions.Transport) throws {
    let folder = try TestFolder()
    let camera = try TestCamera([
      "main": try counted(folder, "main.mp4", width: 640), "sub": try counted(folder, "sub.mp4", width: 160),
    ])
    let interrupt = Interrupt()
    let options = SourceOptions(transport: transport, openWithin: 3, silentAfter: 1)
    let feed = try PairedFeed(
      main: CameraSource(try SourceAddress(camera.url("main")), options: options),
      sub: CameraSource(try SourceAddress(camera.url("sub")), options: options), interrupt: interrupt)
    let (large, small) = (RGBImage(width: 640, height: 320), RGBImage(width: 160, height: 80))
    var (together, apart, alone) = (0, 0, 0)
    var seen: [String] = []
    let end = LiveClock.system.boot() + 6_000_000_000
    while together + apart < 50, LiveClock.system.boot() < end, let event = feed.next() {
      guard case .frames(let sub, let main) = event else { continue }
      guard let main else {
        alone += 1
        continue
      }
      try feed.copySub(into: small)
      try feed.copyMain(into: large)
      #expect(feed.mainSize?.width == 640 && feed.scale?.x == 4 && feed.scale?.y == 4)
      let difference = number(large) - number(small)
      if difference == 0 { together += 1 } else { apart += 1 }
      seen.append("\(difference)\(main.wallClock != nil && sub.wallClock != nil ? "w" : "a")")
    }
    // Until the camera's first report of its clock, arrival decides, and may be a frame off.
    #expect(together >= 40, "\(together) together, \(apart) apart, \(alone) alone: \(seen)")
    interrupt.raise()
    #expect(feed.next() == nil)
  }

  @Test("the small one goes on while the large one is lost, and they are paired again when it is back")
  func lost() throws {
    let folder = try TestFolder()
    let camera = try TestCamera([
      "main": try counted(folder, "main.mp4", width: 320), "sub": try counted(folder, "sub.mp4", width: 160),
    ])
    let cable = try TestProxy(to: camera.port)
    let interrupt = Interrupt()
    let options = SourceOptions(openWithin: 3, silentAfter: 1)
    let feed = try PairedFeed(
      main: CameraSource(try SourceAddress("rtsp://127.0.0.1:\(cable.port)/main"), options: options),
      sub: CameraSource(try SourceAddress(camera.url("sub")), options: options), interrupt: interrupt)
    let end = LiveClock.system.boot() + 12_000_000_000
    func wait(_ condition: (PairedEvent) -> Bool) -> Bool {
      while LiveClock.system.boot() < end, let event = feed.next() { if condition(event) { return true } }
      return false
    }
    func paired(_ event: PairedEvent) -> Bool { if case .frames(_, .some) = event { true } else { false } }
    #expect(wait(paired))
    cable.set(.dropped)
    #expect(wait { if case .main(.lost(.silent)) = $0 { true } else { false } })
    var alone: [LiveStamp] = []
    let went = wait { event in
      if case .frames(let sub, nil) = event { alone.append(sub) }
      return alone.count == 10
    }
    #expect(went && zip(alone, alone.dropFirst()).allSatisfy { $1.time - $0.time < 0.2 })
    cable.cut()
    cable.set(.passed)
    #expect(wait { if case .main(.back) = $0 { true } else { false } })
    #expect(wait(paired))
  }
}
