import Capture
import Foundation
import Imaging
import TestSupport
import Testing

@Suite("A camera over RTSP")
struct LiveCameraTests {
  static let clip = "-f lavfi -i testsrc2=s=320x240:r=25:d=4 -c:v libx264 -bf 0 -g 5 -pix_fmt yuv420p -preset ultrafast"

  @Test("gives its frames with their times and its clock", arguments: [SourceOptions.Transport.tcp, .udp])
  func frames(transport: SourceOptions.Transport) throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    let source = try LiveSource(
      SourceAddress(camera.url()), options: SourceOptions(transport: transport), interrupt: Interrupt())
    #expect(source.info.width == 320 && source.info.height == 240 && source.info.frameRate == 25)
    #expect(source.info.codec == "h264" && source.info.container == "rtsp" && source.info.duration == nil)
    let image = RGBImage(width: 320, height: 240)
    var stamps: [LiveStamp] = []
    while stamps.count < 60, let stamp = try source.advance() {
      try source.copyPixels(into: image)
      stamps.append(stamp)
    }
    #expect(stamps.map(\.index) == Array(0..<60))
    // FFmpeg gives the first packet no stamp; from then on they are the camera's.
    for (stamp, next) in zip(stamps, stamps.dropFirst()) {
      #expect(abs(next.time - stamp.time - 0.04) < 0.002 && next.arrival >= stamp.arrival && !next.discontinuity)
    }
    let last = try #require(stamps.last)
    let now = Int64(Date().timeIntervalSince1970 * 1e9)
    #expect(abs(try #require(last.wallClock) - now) < 1_000_000_000)
    #expect(LiveClock.system.boot() - last.arrival < 1_000_000_000)
    #expect(source.damagedFrames == 0)
  }

  @Test("asks for credentials, which are given by digest or refused without being repeated")
  func credentials() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(
      ["cam": try folder.make("a.mp4", Self.clip)], credentials: ("watch man", "s3cret:/?@ü"))
    let address = try SourceAddress(camera.url())
    let source = try LiveSource(
      address, credentials: SourceCredentials(user: "watch man", password: "s3cret:/?@ü"))
    #expect(try source.advance() != nil)
    let wrong = try SourceCredentials(user: "watch man", password: "h1dden")
    let error = #expect(throws: CaptureError.self) { try LiveSource(address, credentials: wrong) }
    #expect(error == .refusedCredentials(name: address.identity, given: true))
    #expect(error?.description == "rtsp://127.0.0.1:\(camera.port)/cam: refused the credentials")
    #expect(throws: CaptureError.refusedCredentials(name: address.identity, given: false)) { try LiveSource(address) }
    let arguments = String(decoding: try Data(contentsOf: URL(fileURLWithPath: "/proc/self/cmdline")), as: UTF8.self)
    #expect(!arguments.contains("h1dden") && !arguments.contains("s3cret"))
  }

  @Test("a call that waits comes back when it is interrupted: for an answer, and for a picture")
  func interrupted() throws {
    let silent = try TestServer(stays: true) { _ in nil }
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    for transport in [SourceOptions.Transport.tcp, .udp] {
      let opening = Interrupt()
      let began = raise(opening, after: 0.3)
      let address = try SourceAddress("rtsp://127.0.0.1:\(silent.port)/x")
      #expect(throws: CaptureError.interrupted(name: address.identity)) {
        try LiveSource(address, options: SourceOptions(transport: transport), interrupt: opening)
      }
      #expect(seconds(since: began) < 0.5)

      let reading = Interrupt()
      let source = try LiveSource(
        SourceAddress(camera.url()), options: SourceOptions(transport: transport, silentAfter: 30), interrupt: reading)
      camera.freeze()
      let raised = raise(reading, after: 0.3)
      #expect(throws: CaptureError.interrupted(name: camera.url())) {
        while try source.advance() != nil {}
      }
      #expect(seconds(since: raised) < 0.5)
      #expect(throws: CaptureError.interrupted(name: camera.url())) { try source.advance() }
      camera.thaw()
    }
  }

  @Test("that never answers, is not there, or has nothing under the name, is told apart")
  func unreachable() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(["cam": try folder.make("a.mp4", Self.clip)])
    func reason(_ url: String) throws -> String? {
      let error = #expect(throws: CaptureError.self) {
        try LiveSource(SourceAddress(url), options: SourceOptions(openWithin: 0.5))
      }
      return error?.description
    }
    let silent = try TestServer(stays: true) { _ in nil }
    let name = "rtsp://127.0.0.1:\(silent.port)/x"
    #expect(try reason(name) == "\(name): cannot be reached: no answer within 1 s")
    let (socket, port) = try Socket.listen()
    close(socket)
    #expect(try reason("rtsp://127.0.0.1:\(port)/x")?.hasSuffix("cannot be reached: connection refused") == true)
    #expect(
      try reason(camera.url("other")) == "\(camera.url("other")): cannot be reached: it has nothing at this address")
  }

  @Test("that ends its stream is said to have")
  func ended() throws {
    let folder = try TestFolder()
    let camera = try TestCamera(
      ["cam": try folder.make("a.mp4", Self.clip.replacingOccurrences(of: "d=4", with: "d=0.6"))], once: true)
    let source = try LiveSource(SourceAddress(camera.url()))
    let error = #expect(throws: CaptureError.self) { while try source.advance() != nil {} }
    #expect(error == .stopped(name: camera.url(), reason: "the camera ended the stream"))
  }

  @Test("that points elsewhere is not followed, and whoever is there hears nothing")
  func redirected() throws {
    let elsewhere = try TestServer { _ in nil }
    let port = elsewhere.port
    let camera = try TestServer(stays: true) { request in
      let number = request.split(separator: "\r\n").first { $0.hasPrefix("CSeq:") } ?? "CSeq: 1"
      let status = request.hasPrefix("DESCRIBE") ? "302 Found" : "200 OK"
      let location = request.hasPrefix("DESCRIBE") ? "Location: rtsp://127.0.0.1:\(port)/y\r\n" : ""
      return Array("RTSP/1.0 \(status)\r\n\(number)\r\nPublic: DESCRIBE\r\n\(location)\r\n".utf8)
    }
    let address = try SourceAddress("rtsp://127.0.0.1:\(camera.port)/x")
    #expect(throws: CaptureError.redirected(name: address.identity)) {
      try LiveSource(address, credentials: SourceCredentials(user: "a", password: "b"))
    }
    #expect(elsewhere.received == 0)
  }

  /// Raises an interrupt from another thread; gives the moment now.
  private func raise(_ interrupt: Interrupt, after seconds: Double) -> UInt64 {
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: seconds)
      interrupt.raise()
    }
    return LiveClock.system.boot()
  }

  private func seconds(since moment: UInt64) -> Double { Double(LiveClock.system.boot() - moment) / 1e9 }
}
