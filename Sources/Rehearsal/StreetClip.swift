import Foundation
import Service

/// A clip to carry cameras with: the demo's, at 1920 × 1080 with the grain of a real sensor, a key frame each second, as
/// cameras write it. About one face large enough to be looked for is in view on average; who walks past was cut out of the
/// demo's photographs.
package struct StreetClip: Sendable {
  /// Where it lies.
  package let path: String
  /// Who is looked for: each person's photographs.
  package let sought: [[[UInt8]]]

  /// Frames per second.
  package static let rate = 25

  /// What is done to the demo's clip. The loop is long enough for a camera to be told from a photograph.
  private static let arguments = [
    "-vf", "scale=1920:1080:flags=bicubic,noise=alls=4:allf=t", "-c:v", "libx264", "-preset", "veryfast", "-g", "25",
    "-bf", "0", "-b:v", "4M", "-pix_fmt", "yuv420p", "-an", "-movflags", "+faststart", "-f", "mp4",
  ]

  /// Finds the clip beside the demo's, or makes it.
  ///
  /// - Throws: `DemoError`, naming what is missing.
  package init(of demo: Demo, pictures: String, pack: String?) throws {
    let material = try demo.prepare(pack: pack, isInterrupted: { false }, tell: { _ in })
    let beside = URL(fileURLWithPath: material.clip)
    let street = beside.deletingLastPathComponent().appendingPathComponent("street-1-" + beside.lastPathComponent)
    if !FileManager.default.fileExists(atPath: street.path) {
      try Self.make(street, of: material.clip)
    }
    path = street.path
    sought = try demo.cast.listed.map { person in
      try person.enrolled.map {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(pictures)/\(person.folder)/\($0)")))
      }
    }
  }

  private static func make(_ street: URL, of clip: String) throws {
    let part = street.deletingLastPathComponent().appendingPathComponent("\(UUID().uuidString).part")
    defer { try? FileManager.default.removeItem(at: part) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["ffmpeg", "-nostdin", "-v", "error", "-y", "-stream_loop", "3", "-i", clip] + arguments + [part.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DemoError.unusable("ffmpeg could not make the street's clip (Debian: apt-get install ffmpeg)")
    }
    try FileManager.default.moveItem(at: part, to: street)
  }
}
