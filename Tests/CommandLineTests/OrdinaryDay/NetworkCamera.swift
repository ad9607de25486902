import Foundation
import TestSupport

/// A camera of a test's own that wants to be signed in to, with a smaller stream beside its own.
struct NetworkCamera {
  static let user = "overt-reader"
  static let password = "horse & battery / 42 %"
  let camera: TestCamera
  private let folder: TemporaryFolder

  /// Plays a clip as a camera plays what it sees, round and round.
  init(_ video: String) throws {
    folder = try TemporaryFolder()
    let sub = folder.file("sub.mp4")
    let outcome = try Command(
      "/usr/bin/ffmpeg",
      ["-nostdin", "-v", "error", "-y", "-i", video, "-vf", "scale=960:540", "-c:v", "libx264", "-preset", "ultrafast"]
        + ["-bf", "0", "-g", "25", "-an", sub]
    ).run()
    guard outcome.status == 0 else { throw Command.Failure(description: outcome.errors) }
    camera = try TestCamera(["main": video, "sub": sub], credentials: (Self.user, Self.password))
  }

  /// The file that names it for `overt run`, which its owner alone may read.
  func file(address: String? = nil, subStream: String? = nil) throws -> String {
    let path = try folder.write(
      """
      cameras:
        - code: cam-1
          address: \(address ?? camera.url("main"))
          subStream: \(subStream ?? camera.url("sub"))
          user: \(Self.user)
          password: "\(Self.password)"

      """, to: "cameras-\(UUID().uuidString).yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }
}

/// How busy the threads of another process are that look at pictures.
struct LookingThreads {
  private let paths: [String]

  init(of process: Int32) throws {
    let tasks = "/proc/\(process)/task"
    paths = try FileManager.default.contentsOfDirectory(atPath: tasks).map { "\(tasks)/\($0)" }.filter {
      (try? String(contentsOfFile: "\($0)/comm", encoding: .utf8))?.hasPrefix("overt.look") == true
    }
  }

  /// Processor time of all of them so far, in hundredths of a second.
  var ticks: Int {
    paths.reduce(0) { sum, path in
      // Fields 14 and 15; the second is a name in brackets, which may have spaces.
      let text = (try? String(contentsOfFile: "\(path)/stat", encoding: .utf8)) ?? ""
      let fields = text.split(separator: ")").last?.split(separator: " ").map(String.init) ?? []
      guard fields.count > 12 else { return sum }
      return sum + (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }
  }
}
