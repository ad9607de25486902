import Capture
import Foundation
import Imaging
import TestSupport
import Testing

@Suite("Pictures over HTTP")
struct StreamsOverHTTPTests {
  private func answer(_ type: String, _ body: [UInt8]) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nConnection: close\r\n\r\n".utf8) + body
  }

  private func frames(_ url: String) throws -> (frames: Int, ending: CaptureError?, info: VideoInfo) {
    let source = try LiveSource(SourceAddress(url), options: SourceOptions(openWithin: 5))
    let image = RGBImage(width: source.info.width, height: source.info.height)
    var frames = 0
    do throws(CaptureError) {
      while try source.advance() != nil {
        try source.copyPixels(into: image)
        frames += 1
      }
      return (frames, nil, source.info)
    } catch {
      return (frames, error, source.info)
    }
  }

  @Test(
    "MPEG-TS, Matroska, fragmented MP4 and Motion JPEG in parts",
    arguments: [
      ("video/mp2t", "a.ts", "-c:v libx264 -bf 0 -g 10 -pix_fmt yuv420p", "mpegts"),
      ("video/x-matroska", "a.mkv", "-c:v libx264 -bf 0 -g 10 -pix_fmt yuv420p", "matroska,webm"),
      (
        "video/mp4", "a.mp4", "-c:v libx264 -bf 0 -g 10 -pix_fmt yuv420p -movflags frag_keyframe+empty_moov",
        "mov,mp4,m4a,3gp,3g2,mj2"
      ),
      ("multipart/x-mixed-replace; boundary=ffmpeg", "a.mpjpeg", "-c:v mjpeg -f mpjpeg", "mpjpeg"),
    ])
  func kinds(type: String, name: String, encoder: String, kind: String) throws {
    let folder = try TestFolder()
    _ = try folder.make(name, "-f lavfi -i testsrc=s=160x120:r=25:d=1.2", encoder)
    let body = answer(type, try folder.read(name))
    let server = try TestServer { _ in body }
    let url = "http://127.0.0.1:\(server.port)/video?channel=1"
    let (frames, ending, info) = try frames(url)
    #expect(frames == 30 && info.width == 160 && info.container == kind)
    #expect(ending == .stopped(name: url, reason: "the camera ended the stream"))
  }

  @Test("credentials are asked for, refused, and never repeated")
  func credentials() throws {
    let folder = try TestFolder()
    _ = try folder.make("a.ts", "-f lavfi -i testsrc=s=160x120:r=25:d=0.4 -c:v libx264 -bf 0 -pix_fmt yuv420p")
    let body = answer("video/mp2t", try folder.read("a.ts"))
    let proof = Data("watch:s3cret".utf8).base64EncodedString()
    let server = try TestServer { request in
      request.contains("Authorization: Basic \(proof)\r\n")
        ? body
        : Array(
          "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .utf8)
    }
    let address = try SourceAddress("http://127.0.0.1:\(server.port)/a")
    #expect(try LiveSource(address, credentials: SourceCredentials(user: "watch", password: "s3cret")).advance() != nil)
    let wrong = try SourceCredentials(user: "watch", password: "h1dden")
    let error = #expect(throws: CaptureError.self) { try LiveSource(address, credentials: wrong) }
    #expect(error == .refusedCredentials(name: address.identity, given: true))
    #expect(error?.description.contains("h1dden") == false)
    #expect(throws: CaptureError.refusedCredentials(name: address.identity, given: false)) { try LiveSource(address) }
  }

  @Test("nobody is sent elsewhere: neither to another server nor to a file of this machine")
  func redirected() throws {
    let folder = try TestFolder()
    let path = try folder.make("a.ts", "-f lavfi -i testsrc=s=160x120:r=25:d=0.4 -c:v libx264 -pix_fmt yuv420p")
    let body = answer("video/mp2t", try folder.read("a.ts"))
    let elsewhere = try TestServer { _ in body }
    for target in ["http://127.0.0.1:\(elsewhere.port)/b", "file://\(path)", path, "concat:\(path)"] {
      let server = try TestServer { _ in
        Array("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
      }
      let error = #expect(throws: CaptureError.self) {
        try LiveSource(SourceAddress("http://127.0.0.1:\(server.port)/a"), options: SourceOptions(openWithin: 3))
      }
      #expect(error?.description.contains(target) == false)
    }
    #expect(elsewhere.received == 0)
  }

  @Test(
    "lists of other addresses, sounds and texts are no pictures",
    arguments: [
      "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
      "ffconcat version 1.0\nfile /etc/passwd\n", "<?xml version=\"1.0\"?><MPD></MPD>", "hello", "",
    ])
  func lists(text: String) throws {
    let body = answer("application/octet-stream", Array(text.utf8))
    let server = try TestServer { _ in body }
    #expect(throws: CaptureError.self) {
      try LiveSource(SourceAddress("http://127.0.0.1:\(server.port)/a.m3u8"), options: SourceOptions(openWithin: 3))
    }
  }

  @Test("over TLS whoever cannot be verified is not believed")
  func unverified() throws {
    #expect(throws: CaptureError.self) { try LiveSource(SourceAddress("rtsps://127.0.0.1/a")) }
    let folder = try TestFolder()
    // A certificate that nobody has vouched for.
    let outcome = try Command(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder.file("key"), "-out", folder.file("cert"),
        "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
      ]
    ).run()
    try #require(outcome.status == 0)
    _ = try folder.make("a.ts", "-f lavfi -i testsrc=s=160x120:r=25:d=0.4 -c:v libx264 -bf 0 -pix_fmt yuv420p")
    let (socket, port) = try Socket.listen()
    close(socket)
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    server.arguments = ["s_server", "-accept", "\(port)", "-cert", "cert", "-key", "key", "-WWW", "-quiet"]
    server.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer { server.terminate() }
    for _ in 0..<100 {
      if let socket = Socket.connect(to: port) {
        close(socket)
        break
      }
      usleep(20_000)
    }
    let address = try SourceAddress("https://localhost:\(port)/a.ts")
    func open(_ trust: SourceOptions.Trust) throws -> LiveSource {
      try LiveSource(address, options: SourceOptions(openWithin: 5, trust: trust))
    }
    #expect(throws: CaptureError.self) { try open(.system) }
    #expect(try open(.file(folder.file("cert"))).info.width == 160)
    #expect(try open(.unverified).info.width == 160)
  }
}
