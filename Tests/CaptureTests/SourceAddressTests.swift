import Capture
import Testing

@Suite("A source's address")
struct SourceAddressTests {
  @Test(
    "is written in one way, whatever way it was typed",
    arguments: [
      ("RTSP://Cam-1.Example:554/Stream/1", "rtsp://cam-1.example/Stream/1"),
      ("rtsp://cam:8554/a?channel=1&subtype=0#top", "rtsp://cam:8554/a?channel=1&subtype=0"),
      ("rtsps://cam:322/a", "rtsps://cam/a"), ("http://cam:80", "http://cam/"),
      ("https://cam:443/%e4", "https://cam/%E4"),
      ("http://cam?x=1", "http://cam/?x=1"), ("rtsp://[2001:DB8:0:0::1]:554/a", "rtsp://[2001:db8::1]/a"),
      ("rtsp://192.0.2.1/a", "rtsp://192.0.2.1/a"), ("rtsp://cam:00554/a", "rtsp://cam/a"),
      ("/dev/video0", "/dev/video0"), ("/dev/v4l/by-id/usb-cam-index0", "/dev/v4l/by-id/usb-cam-index0"),
      ("clips/a b.mp4", "clips/a b.mp4"), ("./a:b.mp4", "./a:b.mp4"), ("/dev/shm/a.mp4", "/dev/shm/a.mp4"),
    ])
  func identity(text: String, identity: String) throws {
    let address = try SourceAddress(text)
    #expect(address.identity == identity && address.description == identity)
    #expect(try SourceAddress(identity) == address, "the canonical text stands for itself")
  }

  @Test("says what kind of source it is")
  func kinds() throws {
    #expect(try SourceAddress("rtsp://a").kind == .rtsp(secure: false))
    #expect(try SourceAddress("rtsps://a").kind == .rtsp(secure: true))
    #expect(try SourceAddress("http://a").kind == .http(secure: false))
    #expect(try SourceAddress("https://a:8443/x").kind == .http(secure: true))
    #expect(try SourceAddress("/dev/video12").kind == .device && SourceAddress("/dev/video12").isLive)
    #expect(try SourceAddress("a.mp4").kind == .file && !SourceAddress("a.mp4").isLive)
    #expect(try SourceAddress("rtsp://Cam:8554/x").host == "cam")
  }

  @Test(
    "with credentials in it is refused, and they are not repeated",
    arguments: [
      "rtsp://admin:h1dden@cam/a", "http://h1dden@cam/a", "rtsp://cam/a?user=x&Password=h1dden",
      "http://cam/video?token=h1dden", "rtsp://a@b:h1dden@cam/", "rtsp://:h1dden@cam",
    ])
  func secrets(text: String) throws {
    let error = #expect(throws: CaptureError.credentialsInAddress(host: "cam")) { try SourceAddress(text) }
    #expect(
      error?.description
        == "cam: credentials stand in the address; they belong into a file or a variable of their own")
  }

  @Test(
    "that makes no sense or leads elsewhere is refused",
    arguments: [
      "", "-", "rtsp:cam", "rtsp://", "rtsp:///a", "rtsp://cam:0/a", "rtsp://cam:65536/a", "rtsp://cam:x/a",
      "rtsp://cam:/a", "rtsp://ca m/a", "rtsp://cam/a b", "rtsp://cam/%", "rtsp://cam/%zz", "rtsp://cam/%00",
      "rtsp://cam/a/../b", "rtsp://cam/./b", "rtsp://2130706433/a", "rtsp://127.1/a", "rtsp://127.0.0.01/a",
      "rtsp://0x7f.0.0.1/a", "rtsp://cam..example/a", "rtsp://-cam/a", "rtsp://[::1/a", "rtsp://[::zz]/a",
      "rtsp://c\u{E4}m/a", "rtsp://cam/a|b", "file:///etc/passwd", "ftp://cam/a", "concat:a|b", "udp://@:5000",
      "tv:1.mp4",
      "/dev/sda", "/dev/video", "/dev/video0x", "/dev/video1234", "/dev/v4l/by-id/..", "/dev/v4l/by-id/a/b",
      "/dev/../etc/passwd", "a\u{7}.mp4", "a\n.mp4", "rtsp://cam\u{0}/a",
    ])
  func refused(text: String) throws {
    let error = #expect(throws: CaptureError.self) { try SourceAddress(text) }
    guard case .badAddress = error else {
      Issue.record("\(text): \(String(describing: error))")
      return
    }
    #expect(error?.description.contains("\n") == false)
  }

  @Test("is as long as is allowed and no longer")
  func bounded() throws {
    let start = "rtsp://cam/"
    #expect(throws: Never.self) { try SourceAddress(start + String(repeating: "a", count: 899)) }
    #expect(throws: CaptureError.self) { try SourceAddress(start + String(repeating: "a", count: 900)) }
    #expect(throws: Never.self) { try SourceAddress(String(repeating: "a", count: 1_000)) }
    #expect(throws: CaptureError.self) { try SourceAddress(String(repeating: "a", count: 1_001)) }
  }
}

@Suite("A source's credentials")
struct SourceCredentialsTests {
  @Test("are not shown, however they are printed")
  func hidden() throws {
    let credentials = try SourceCredentials(user: "w4tch", password: "h1dden")
    var dumped = ""
    dump(credentials, to: &dumped)
    dump(CameraSource(try SourceAddress("rtsp://cam"), credentials: credentials), to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), "\([credentials])", dumped] {
      #expect(!text.contains("w4tch") && !text.contains("h1dden"))
    }
  }

  @Test("are read from the first line of a file")
  func read() throws {
    #expect(try SourceCredentials(reading: "a:b:c\nrest") == SourceCredentials(user: "a", password: "b:c"))
    #expect(try SourceCredentials(reading: "a:") == SourceCredentials(user: "a", password: ""))
  }

  @Test(
    "that FFmpeg would cut off or misread are refused, without being repeated",
    arguments: [
      ("", "h1dden"), ("h1:dden", "x"), ("h1dden", "a\nb"), ("h1dden", "\u{0}"),
      ("h1dden", String(repeating: "x", count: 114)), ("h1dden", String(repeating: "/", count: 40)),
    ])
  func refused(user: String, password: String) throws {
    let error = #expect(throws: CaptureError.self) { try SourceCredentials(user: user, password: password) }
    #expect(error?.description.contains("h1") == false)
    #expect(throws: Never.self) { try SourceCredentials(user: "h1dden", password: String(repeating: "x", count: 113)) }
  }

  @Test("in a file without a colon are not repeated either")
  func noColon() throws {
    let error = #expect(throws: CaptureError.self) { try SourceCredentials(reading: "h1dden") }
    #expect(error?.description.contains("h1dden") == false)
  }
}
