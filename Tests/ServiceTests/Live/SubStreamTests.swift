import Capture
import Foundation
import Imaging
import Mandate
import Service
import TestSupport
import Testing

/// A camera's smaller stream, in which faces are looked for.
@Suite("Sub-streams")
struct SubStreamTests {
  private static let main = "rtsp://10.0.0.5/main"

  private func streams(_ sub: String?, main: String = main) throws -> StreamAddresses {
    try StreamAddresses(camera: Samples.camera, address: main, subStream: sub)
  }

  @Test("is of the camera's own host, whatever its port and path")
  func sameHost() throws {
    #expect(try streams(nil).sub == nil)
    #expect(try streams("rtsp://10.0.0.5/sub").sub?.identity == "rtsp://10.0.0.5/sub")
    #expect(try streams("RTSP://10.0.0.5:8554/sub").sub?.identity == "rtsp://10.0.0.5:8554/sub")
    #expect(try streams("http://10.0.0.5/sub").sub?.host == "10.0.0.5")
    #expect(try streams("rtsp://CAM.example/sub", main: "rtsp://cam.example/main").main.host == "cam.example")
  }

  @Test(
    "of another host, of a device or of a file is refused by the rule that binds cameras, which names it",
    arguments: [
      (main, "rtsp://10.0.0.6/main"), (main, "rtsp://10.0.0.50/main"), (main, "rtsp://cam.example/main"),
      (main, "/dev/video0"), (main, "sub.mp4"), ("/dev/video0", "rtsp://10.0.0.5/sub"), ("/dev/video0", "/dev/video0"),
    ])
  func otherHost(main: String, sub: String) throws {
    let camera = LiveCamera(
      code: Samples.camera, address: main, subStream: sub, user: nil, password: nil, zone: [])
    let error = #expect(throws: LiveError.self) { try camera.streams }
    guard case .refused(let refusal) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(refusal.rule == .authoritySources)
    #expect(refusal.sentence.contains("The sub-stream of cam-1 is \(sub)") && refusal.sentence.contains(main))
  }

  @Test("with a password in its address is not usable, and the password is not repeated")
  func password() throws {
    let error = #expect(throws: LiveError.self) { try streams("rtsp://u:hunter2@10.0.0.5/sub") }
    guard case .unusable(let lines) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(lines.count == 1 && lines[0].hasPrefix("cam-1: ") && !lines[0].contains("hunter2"))
  }

  @Test("of another host is not opened either: the recogniser's process judges it again")
  func judgedAgain() throws {
    let setting = CameraSetting(
      code: Samples.camera, identity: Self.main, origin: .live(address: Self.main), subStream: "rtsp://10.0.0.6/sub")
    #expect(throws: LiveError.self) {
      _ = try CameraFeeds().feed(of: setting, clock: .system, interrupt: Interrupt())
    }
  }

  @Test("gives its picture with the camera's own; alone it is passed over, and the camera is lost until both are back")
  func pictures() throws {
    let folder = try TemporaryFolder()
    let main = try TestCamera(["main": try clip(folder, "red", "640x360")])
    let sub = try TestCamera(["sub": try clip(folder, "blue", "160x90")])
    let interrupt = Interrupt()
    var feed = try feed(main.url("main"), sub.url("sub"), interrupt)
    let small = RGBImage(width: 160, height: 90)
    let picture = FramePicture(small, detail: RGBImage(width: 640, height: 360))
    let first = try frame(&feed) { $0.detail != nil }
    #expect(first.detail == FrameSize(width: 640, height: 360) && first.width == 160 && first.height == 90)
    #expect(first.startsAnew, "nobody is followed from before the first picture")
    #expect(try feed.copyPixels(into: picture))
    let detail = try #require(picture.detail)
    #expect(small[80, 45].blue > 200 && small[80, 45].red < 60)
    #expect(detail[320, 180].red > 200 && detail[320, 180].blue < 60)

    main.kill()
    try event(&feed) { if case .trouble(.lost(let why)) = $0 { why.hasPrefix("its own stream: ") } else { false } }
    let alone = try frame(&feed) { $0.detail == nil }
    #expect(alone.width == 160)
    #expect(try !feed.copyPixels(into: picture), "what is compared comes from the stream that the authority binds")
    try main.start()
    try event(&feed) { if case .trouble(.back) = $0 { true } else { false } }
    _ = try frame(&feed) { $0.detail != nil }
    #expect(try feed.copyPixels(into: picture))
    interrupt.raise()
    while case .frame = try feed.next() {}
  }

  @Test("larger than the camera's own pictures is never looked at")
  func larger() throws {
    let folder = try TemporaryFolder()
    let camera = try TestCamera([
      "main": try clip(folder, "red", "160x90"), "sub": try clip(folder, "blue", "640x360"),
    ])
    let interrupt = Interrupt()
    var feed = try feed(camera.url("main"), camera.url("sub"), interrupt)
    try event(&feed) { $0.isLost("its sub-stream is larger than its own pictures") }
    for _ in 0..<10 {
      guard case .frame(let frame) = try feed.next() else { continue }
      #expect(frame.detail == nil)
      #expect(try !feed.copyPixels(into: FramePicture(RGBImage(width: 640, height: 360))))
    }
    interrupt.raise()
  }

  @Test("keeps both pictures of a frame together between the camera's thread and the one that looks")
  func together() throws {
    let buffer = TripleBuffer()
    func frame(_ index: Int, detail: FrameSize?) -> FeedFrame {
      FeedFrame(
        stamp: FrameStamp(index: index, time: Double(index)), arrival: BootMoment(nanoseconds: 0), width: 4, height: 2,
        detail: detail, startsAnew: false)
    }
    for index in 1...5 {
      let frame = frame(index, detail: FrameSize(width: 8, height: 4))
      let picture = buffer.writing(frame)
      picture.image[0, 0] = (UInt8(index), 0, 0)
      try #require(picture.detail)[7, 3] = (0, UInt8(index), 0)
      _ = buffer.publish(frame)
    }
    let taken = try #require(buffer.take())
    #expect(taken.picture.image[0, 0].red == 5 && taken.picture.detail?[7, 3].green == 5)
    // A camera that has lost its sub-stream's partner leaves no old picture behind.
    #expect(buffer.writing(frame(6, detail: nil)).detail == nil)
  }

  private func clip(_ folder: TemporaryFolder, _ colour: String, _ size: String) throws -> String {
    let file = folder.file("\(colour)-\(size).mp4")
    let outcome = try Command(
      "/usr/bin/ffmpeg",
      ["-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "color=\(colour):s=\(size):r=25:d=4"]
        + ["-c:v", "libx264", "-bf", "0", "-g", "5", "-pix_fmt", "yuv420p", "-preset", "ultrafast", file]
    ).run()
    guard outcome.status == 0 else { throw Command.Failure(description: outcome.errors) }
    return file
  }

  private func feed(_ main: String, _ sub: String, _ interrupt: Interrupt) throws -> any Feed {
    try CameraFeeds().feed(
      of: CameraSetting(code: Samples.camera, identity: main, origin: .live(address: main), subStream: sub),
      clock: .system, interrupt: interrupt)
  }

  private func event(_ feed: inout any Feed, where holds: (FeedEvent) -> Bool) throws {
    let end = Date().addingTimeInterval(15)
    while Date() < end { if holds(try feed.next()) { return } }
    throw Command.Failure(description: "it did not come")
  }

  private func frame(_ feed: inout any Feed, where holds: (FeedFrame) -> Bool) throws -> FeedFrame {
    let end = Date().addingTimeInterval(15)
    while Date() < end { if case .frame(let frame) = try feed.next(), holds(frame) { return frame } }
    throw Command.Failure(description: "no such frame came")
  }
}

extension FeedEvent {
  fileprivate func isLost(_ why: String) -> Bool {
    if case .trouble(.lost(why)) = self { true } else { false }
  }
}
