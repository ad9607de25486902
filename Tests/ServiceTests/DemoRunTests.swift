import Faces
import Foundation
import Service
import Testing
import TestSupport

@Suite("The demo", .serialized)
struct DemoRunTests {
  private let pictures = Repository.path(".deps/demo")
  private let models = ModelStore(folder: Repository.path("models"))

  @Test("raises one alert for each pass of somebody on the list and none for others, with either pack")
  func wholeRound() throws {
    guard let packs = try ModelFolder() else { return }
    let cache = try TemporaryFolder()
    let store = ModelStore(folder: packs.path)
    let demo = Demo(pictures: pictures, store: store, environment: environment(cache: cache.path))
    for pack in ["mobilefacenet", "dlib-resnet"] {
      let material = try demo.prepare(pack: pack, isInterrupted: { false }, tell: { _ in })
      #expect(material.wasMade == (pack == "mobilefacenet"), "the second pack uses the first one's clip")
      var alerts: [DemoAlert] = []
      let summary = try TrialRunner(store: store).run(demo.request(material, pack: pack)) { output in
        if case .alert(let alert) = output { alerts.append(DemoAlert(alert)) }
      }
      #expect(DemoVerdict(alerts, cast: demo.cast).mistakes == [], "\(pack)")
      #expect(summary.tallies.frames == demo.cast.frames)
      #expect(summary.tallies.facesSeen == demo.cast.passes.count, "\(pack): everybody is seen once for each pass")
    }
  }

  @Test("leaves nothing behind when it is interrupted while it makes the clip")
  func interruption() throws {
    let cache = try TemporaryFolder()
    let demo = Demo(pictures: pictures, store: models, environment: environment(cache: cache.path))
    var frames = 0
    let error = #expect(throws: DemoError.self) {
      try demo.prepare(
        pack: "dlib-resnet",
        isInterrupted: {
          frames += 1
          return frames > 3
        }, tell: { _ in })
    }
    #expect(error?.description == "interrupted")
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.file("overt")) == [])
  }

  @Test("names the photograph that is missing")
  func missingPhotograph() throws {
    let folder = try TemporaryFolder()
    let error = try failure(
      of: Demo(pictures: folder.path, store: models, environment: environment(cache: folder.path)))
    #expect(error == "\(folder.path)/barack-obama/2.jpg: cannot be read: No such file or directory")
  }

  @Test("names ffmpeg when it is missing")
  func missingProgram() throws {
    let folder = try TemporaryFolder()
    let error = try failure(
      of: Demo(
        pictures: pictures, store: models, environment: ["PATH": folder.path, "XDG_CACHE_HOME": folder.path]))
    #expect(error.contains("the program ffmpeg") && error.contains("apt-get install ffmpeg"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("overt")) == [])
  }

  @Test("passes on what ffmpeg complains about")
  func uselessProgram() throws {
    let folder = try TemporaryFolder()
    let program = try folder.write("#!/bin/sh\necho Unknown encoder libx264 >&2\nexit 1\n", to: "ffmpeg")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let error = try failure(
      of: Demo(
        pictures: pictures, store: models, environment: ["PATH": folder.path, "XDG_CACHE_HOME": folder.path]))
    #expect(error == "ffmpeg could not make the clip: Unknown encoder libx264")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("overt")) == [])
  }

  private func failure(of demo: Demo) throws -> String {
    let error = #expect(throws: DemoError.self) {
      try demo.prepare(pack: "dlib-resnet", isInterrupted: { false }, tell: { _ in })
    }
    return try #require(error).description
  }

  private func environment(cache: String) -> [String: String] {
    ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "XDG_CACHE_HOME": cache]
  }
}
