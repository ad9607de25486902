import Foundation
import TestSupport
import Testing

/// A third deployment, with a camera over the network that wants to be signed in to.
extension OrdinaryDay {
  /// The authority binds the camera's address; the recogniser looks at it in its own confined process, under leases that end
  /// by themselves.
  func overTheNetwork() throws {
    let here = installation
    let network = try NetworkCamera(clip.video)
    try here.serve()
    try prepareAnother("Operation Third", as: "D3") { text in
      text.replacing("identity: SN-EXAMPLE-0001", with: "identity: \(network.camera.url("main"))")
    }
    try otherCameras(network)
    let running = try here.run(
      "engineer", "--deployment", "D3", "--cameras", network.file(), "--cores", "1")
    try running.wait { $0.records.contains { $0["type"] as? String == "ready" } }
    try here.done("silver", "deployment", "start", "D3")
    try running.wait { $0.errors.contains("connected, 1920 × 1080") && $0.errors.contains("connected, 960 × 540") }
    try running.wait(60) { $0.records.contains { $0["type"] as? String == "alert" } }
    let told = try #require(running.records.first { $0["type"] as? String == "process" }?["process"] as? Int)
    let child = Int32(told)
    try previewed()
    try pictures(running)
    try nothingToSee([running.number, child])
    try parentStops(running, child)
    try parentStaysAway(running, child)
    let summary = try #require(running.records.last)
    #expect(summary["type"] as? String == "summary" && summary["templatesHeld"] as? Int == 0, "\(summary)")
    #expect(!(running.lines.joined() + running.errors).contains(NetworkCamera.password))
    try here.serve()
    try here.done("silver", "deployment", "halt", "D3", "--reasons", "Enough.")
    try here.stopServing()
  }

  /// An address that the authority does not bind, and a sub-stream of another host, are refused before anything is opened.
  private func otherCameras(_ network: NetworkCamera) throws {
    let wrong = [
      (try network.file(address: network.camera.url("other")), "byte for byte"),
      (try network.file(subStream: "rtsp://127.0.0.2:\(network.camera.port)/sub"), "The sub-stream of cam-1"),
    ]
    for (file, words) in wrong {
      let outcome = try installation(["run", "--deployment", "D3", "--cameras", file], as: "engineer")
      installation.refused(outcome, by: "authority-sources", ["run"])
      #expect(outcome.errors.contains(words) && !outcome.errors.contains(NetworkCamera.password), "\(outcome.errors)")
    }
  }

  /// Those who run the deployment see the camera's picture, in blocks too large for a face.
  private func previewed() throws {
    var picture: String?
    let end = Date().addingTimeInterval(10)
    while picture == nil, Date() < end {
      picture = try ask(["ask": "preview", "deployment": 3, "camera": "cam-1"], as: "operator")["picture"] as? String
      usleep(200_000)
    }
    let jpeg = try #require(picture.flatMap { Data(base64Encoded: $0) })
    #expect(jpeg.starts(with: [0xFF, 0xD8, 0xFF]) && jpeg.count < 65_536)
    let refused = try ask(["ask": "preview", "deployment": 3, "camera": "cam-1"], as: "compiler")
    #expect(refused["status"] as? Int == 3 && refused["rule"] as? String == "role-required")
    // No file of the installation holds it.
    let files = FileManager.default.enumerator(atPath: installation.store)?.allObjects as? [String] ?? []
    for file in files {
      let bytes = FileManager.default.contents(atPath: "\(installation.store)/\(file)") ?? Data()
      #expect(bytes.range(of: jpeg.suffix(64)) == nil, "\(file)")
    }
  }

  /// The face that was seen is the operator's to compare.
  private func pictures(_ running: Background) throws {
    let shown = try installation.done("operator", not: "silver", "alert", "show", "D3", "A1", "--json")
    let alert = try #require(
      JSONSerialization.jsonObject(with: Data((shown.first ?? "").utf8)) as? [String: Any], "\(shown)")
    for name in ["picture", "photograph"] {
      let file = try #require((alert[name] as? String).flatMap { Data(base64Encoded: $0) }, "\(name)")
      #expect(file.starts(with: [0xFF, 0xD8, 0xFF]))
    }
    #expect(alert["score"] is NSNull, "a blind first look")
  }

  /// Neither process has in its arguments or its environment what signs in to the camera.
  private func nothingToSee(_ processes: [Int32]) throws {
    for process in processes {
      for file in ["cmdline", "environ"] {
        let text = String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/\(file)")), as: UTF8.self)
        #expect(!text.isEmpty && !text.contains(NetworkCamera.password) && !text.contains(NetworkCamera.user))
      }
    }
  }

  /// The station's process is stopped for a while: looking ends, and goes on afterwards with the same recogniser.
  private func parentStops(_ running: Background, _ child: Int32) throws {
    let threads = try LookingThreads(of: child)
    kill(running.number, SIGSTOP)
    usleep(1_500_000)
    kill(running.number, SIGCONT)
    let after = threads.ticks
    try running.wait { _ in threads.ticks - after > 10 }
    #expect(!running.records.contains { $0["type"] as? String == "replaced" }, "it goes on with the same process")
  }

  /// The station's process is stopped for three seconds: nobody renews, nobody halts, and looking ends within the second.
  private func parentStaysAway(_ running: Background, _ child: Int32) throws {
    let stopped = Date().timeIntervalSince1970
    kill(running.number, SIGSTOP)
    usleep(3_000_000)
    // The recogniser can look at nothing more from here on: its last look is the one that it told of before.
    kill(child, SIGSTOP)
    kill(running.number, SIGTERM)
    kill(running.number, SIGCONT)
    #expect(try running.status() == 0, "\(running.errors)")
    let line = try #require(running.records.last { $0["type"] as? String == "stopped" })
    let last = try #require((line["lastLookAt"] as? String).flatMap(Self.moment), "\(line)") - stopped
    print("stopped: last look \(Int(last * 1_000)) ms after the station's process was stopped")
    #expect((-0.5...1).contains(last))
  }

  /// Puts a question to the desk, as a page does.
  private func ask(_ question: [String: Any], as handle: String) throws -> [String: Any] {
    var question = question
    question["session"] = try String(contentsOfFile: installation.session(handle), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let body = try installation.folder.write(
      String(decoding: try JSONSerialization.data(withJSONObject: question), as: UTF8.self), to: "question.json")
    let outcome = try Command(
      "/usr/bin/curl",
      ["-s", "--unix-socket", "\(installation.store)/socket", "--data-binary", "@\(body)", "http://desk/desk"]
    ).run()
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
  }
}
