import Capture
import Foundation
import Testing

@Suite("Recorded video is told from live sources before anything is opened")
struct VideoSourceKindTests {
  @Test(
    "addresses are live, whatever they are addresses of",
    arguments: [
      ("rtsp://camera/stream", "rtsp"), ("RTSPS://camera", "rtsps"), ("http://host/a.mp4", "http"),
      ("udp://239.0.0.1:1234", "udp"), ("file:///tmp/a.mp4", "file"), ("file:a.mp4", "file"), ("pipe:0", "pipe"),
      ("concat:a.ts|b.ts", "concat"), ("v4l2:/dev/video0", "v4l2"), ("svn+ssh://host", "svn+ssh"),
    ])
  func addresses(argument: String, scheme: String) {
    #expect(VideoSourceKind.classify(argument) == .live(reason: "an address (\(scheme):)"))
  }

  @Test("devices, pipes, sockets and standard input are live, also behind a symbolic link")
  func devices() throws {
    #expect(VideoSourceKind.classify("-") == .live(reason: "standard input"))
    #expect(VideoSourceKind.classify("/dev/video0") == .live(reason: "a device"))
    #expect(VideoSourceKind.classify("/dev/../dev/null") == .live(reason: "a device"))
    let folder = try TestFolder()
    let link = folder.file("evening.mp4")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/zero")
    #expect(VideoSourceKind.classify(link) == .live(reason: "a device"))
    let pipe = folder.file("pipe.mp4")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(VideoSourceKind.classify(pipe) == .live(reason: "a pipe"))
  }

  @Test("files are recorded, whether they exist or not, and names with a colon if the folder is given")
  func files() throws {
    let folder = try TestFolder()
    let path = try folder.write([1], to: "14:30 Cam 2.mp4")
    let link = folder.file("link.mp4")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for argument in [
      path, link, folder.path, "missing.mp4", "./a:b.mp4", "14:30 Cam 2.mp4", "clips/rtsp:x", "", "a\0b", "é:b.mp4",
    ] {
      #expect(VideoSourceKind.classify(argument) == .recordedFile, "\(argument)")
    }
  }
}
