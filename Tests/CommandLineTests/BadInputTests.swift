import Foundation
import Glibc
import TestSupport
import Testing

/// Hostile and mistaken input: one clear line that names the file and the reason, the right exit status, nothing
/// half-written, no crash.
@Suite("Bad input on the command line", .serialized)
struct BadInputTests {
  private let folder: TemporaryFolder
  private let overt: Overt

  init() throws {
    folder = try TemporaryFolder()
    overt = try Overt(models: Repository.path("models"))
  }

  /// A picture or clip made by ffmpeg.
  private func make(_ name: String, _ arguments: String) throws -> String {
    let path = folder.file(name)
    let outcome = try Command(
      "/usr/bin/ffmpeg", ["-nostdin", "-v", "error", "-y"] + arguments.split(separator: " ").map(String.init) + [path]
    ).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return path
  }

  /// A Blue List of one volunteer with these photographs.
  private func list(_ photographs: [String]) throws -> String {
    let rows = photographs.map { "volunteer,\($0)\n" }.joined()
    return try folder.write("identity,image\n" + rows, to: "list.csv")
  }

  private func expect(
    _ outcome: Command.Outcome, status: Int32 = 2, saying parts: String...,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.output == "", sourceLocation: location)
    for part in parts { #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location) }
    let lines = outcome.errors.split(whereSeparator: \.isNewline)
    #expect(lines.count <= (status == 3 ? 2 : 1), "\(outcome.errors)", sourceLocation: location)
  }

  private func trial(_ video: String, list: String, _ further: String...) throws -> Command.Outcome {
    try overt(
      ["trial", "--pack", "dlib-resnet", "--video", video, "--blue-list", list, "--json"] + further)
  }

  /// A photograph with a face, from the demo's pictures.
  private var portrait: String { Repository.path(".deps/demo/joe-biden/1.jpg") }

  @Test("an address or a device is refused by the rule, whatever else is given")
  func liveSources() throws {
    let list = try list([portrait])
    for source in ["rtsp://127.0.0.1/camera", "http://127.0.0.1/a.mp4", "/dev/video0", "udp://@:1234"] {
      expect(
        try trial(source, list: list, "--consent-recorded"), status: 3, saying: "refused: trial-recorded-only.", source,
        "source: ")
    }
  }

  @Test("without recorded consent nothing runs")
  func consent() throws {
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -pix_fmt yuv420p")
    expect(try trial(clip, list: list([portrait])), status: 3, saying: "refused: trial-consent.", "source: ")
  }

  @Test("more than 500 volunteers are refused")
  func tooMany() throws {
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -pix_fmt yuv420p")
    let rows = (1...501).map { "v\($0),\(portrait)\n" }.joined()
    let list = try folder.write("identity,image\n" + rows, to: "many.csv")
    expect(
      try trial(clip, list: list, "--consent-recorded"), status: 3, saying: "refused: trial-list-size.", "501")
  }

  @Test("truncated, empty and mistaken videos")
  func videos() throws {
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=2 -pix_fmt yuv420p")
    let list = try list([portrait])
    let whole = try Data(contentsOf: URL(fileURLWithPath: clip))
    let cases = [
      try folder.write(whole.prefix(whole.count / 3), to: "truncated.mp4"), try folder.write("", to: "empty.mp4"),
      try folder.write("This is no video.\n", to: "text.mp4"), folder.file("missing.mp4"), folder.path,
    ]
    for path in cases {
      let outcome = try trial(path, list: list, "--consent-recorded")
      expect(outcome, saying: "overt: ", (path as NSString).lastPathComponent)
    }
  }

  @Test("photographs without a face, with two, too large, or no pictures at all")
  func photographs() throws {
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -pix_fmt yuv420p")
    let plain = try make("plain.png", "-f lavfi -i color=gray:s=320x240 -frames:v 1")
    let two = try make("two.png", "-i \(portrait) -i \(portrait) -filter_complex hstack -frames:v 1")
    let text = try folder.write("no picture\n", to: "text.jpg")
    // The header of a picture 20,000 pixels wide and high; nothing follows, and nothing has to.
    let huge = try folder.write(
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0x4E, 0x20, 0x4E, 0x20, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0] as [UInt8],
      to: "huge.jpg")
    let cut = try folder.write(try Data(contentsOf: URL(fileURLWithPath: portrait)).prefix(20_000), to: "cut.jpg")
    for (path, reason) in [
      (plain, "no face"), (two, "2 faces"), (text, "not a JPEG or PNG"), (huge, "20000"), (cut, "cut off"),
      (folder.path, "folder"),
    ] {
      expect(
        try trial(clip, list: list([path]), "--consent-recorded"), saying: "overt: ",
        (path as NSString).lastPathComponent, reason)
    }
    expect(try overt("compare", "--pack", "dlib-resnet", "--json", portrait, plain), saying: "plain.png", "no face")
    expect(try overt("faces", text), saying: "text.jpg", "not a JPEG or PNG")
  }

  @Test("every wrong photograph of a list is named, not only the first")
  func allProblems() throws {
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -pix_fmt yuv420p")
    let outcome = try trial(
      clip, list: list([folder.file("a.jpg"), folder.file("b.jpg")]), "--consent-recorded")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a.jpg") && outcome.errors.contains("b.jpg"))
  }

  @Test("a list that is no table, lacks a column or lists nobody")
  func tables() throws {
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -pix_fmt yuv420p")
    for (content, reason) in [
      ("name,image\nx,y\n", "column “identity”"), ("identity,image\n", "nobody"),
      ("identity,image\na,b,c\n", "line 2"), ("identity,image\n\"a,b\n", "not closed"), ("", "empty"),
    ] {
      let path = try folder.write(content, to: "bad.csv")
      expect(try trial(clip, list: path, "--consent-recorded"), saying: "bad.csv", reason)
    }
    try expect(trial(clip, list: folder.file("nowhere"), "--consent-recorded"), saying: "nowhere")
  }

  @Test("a folder that may not be read")
  func unreadable() throws {
    // The administrator may read everything, so then there is nothing to see.
    guard getuid() != 0 else {
      print("unreadable folder: not run as the administrator, who may read everything")
      return
    }
    let clip = try make("clip.mp4", "-f lavfi -i testsrc=s=320x240:r=25:d=1 -pix_fmt yuv420p")
    let closed = try folder.folder("closed")
    chmod(closed, 0)
    defer { chmod(closed, 0o700) }
    expect(try trial(clip, list: closed, "--consent-recorded"), saying: "closed", "cannot be read")
  }

  @Test("a model file with another digest than its card's is not used")
  func wrongDigest() throws {
    let models = try TemporaryFolder()
    _ = try models.link("mtcnn", to: Repository.path("models/mtcnn"))
    _ = try models.folder("dlib-resnet")
    for name in ["card.yaml", "resnet.xml"] {
      _ = try models.link("dlib-resnet/\(name)", to: Repository.path("models/dlib-resnet/\(name)"))
    }
    var weights = try Data(contentsOf: URL(fileURLWithPath: Repository.path("models/dlib-resnet/resnet.bin")))
    weights[weights.count / 2] ^= 1
    _ = try models.write(weights, to: "dlib-resnet/resnet.bin")
    let outcome = try Overt(models: models.path)("compare", portrait, portrait)
    expect(outcome, saying: "resnet.bin", "SHA-256", "the card says")
  }

  @Test("a pack is added only with the right bytes, and nothing is left of a wrong one")
  func addingModels() throws {
    let models = try TemporaryFolder()
    _ = try models.folder("mobilefacenet")
    _ = try models.write(
      try Data(contentsOf: URL(fileURLWithPath: Repository.path("models/mobilefacenet/card.yaml"))),
      to: "mobilefacenet/card.yaml")
    let overt = try Overt(models: models.path)
    let wrong = try folder.write("not a network", to: "wrong.onnx")
    expect(try overt("models", "add", "mobilefacenet", "--from", wrong), saying: "wrong.onnx", "SHA-256")
    #expect(models.contents == ["mobilefacenet", "mobilefacenet/card.yaml"])
    expect(try overt("models", "add", "nosuchpack"), saying: "nosuchpack", "mobilefacenet")
    guard let right = TestData.path("models/rec_mobilefacenet_foamliu.onnx") else { return }
    #expect(try overt("models", "add", "mobilefacenet", "--from", right).status == 0)
    #expect(try overt("models", "verify").output.contains("mobilefacenet: 1 file, digests right"))
  }

  @Test("wrong use ends with 2 and says what is right")
  func wrongUse() throws {
    for arguments in [["trial"], ["nosuchcommand"], ["trial", "--video"], ["faces", "--min-face", "1", "a.jpg"]] {
      let outcome = try overt(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains("Usage:") && outcome.output == "")
    }
    #expect(try overt("--help").status == 0)
  }
}
