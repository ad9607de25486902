import Foundation

/// What the face_recognition library's loop over the clip came to.
struct PeerLoop: Decodable {
  /// `same-face` or `default`; see `scripts/peers/face_recognition_loop.py`.
  let name: String
  /// Frames looked at, and faces found in them.
  let frames: Int, faces: Int
  /// Photographs that it could enrol.
  let enrolled: Int
  /// Processor time in seconds, decoding not included.
  let seconds: Double
  /// The same by step.
  let parts: [String: Double]

  /// Frames per second of processor time.
  var framesPerSecond: Double { Double(frames) / seconds }

  /// Runs it on core number `core`, over about `frames` frames.
  static func run(_ peer: Peer, clip: Clip, frames: Int, core: Int?) throws -> [PeerLoop] {
    Output.note("face_recognition's loop over \(frames) frames, twice, which takes minutes")
    let input = Data(clip.enrolled.map { "\($0.image)\n" }.joined().utf8)
    let arguments = [clip.path, "--frames", String(frames)] + (core.map { ["--core", String($0)] } ?? [])
    let answer = try peer.run("face_recognition_loop.py", arguments, input: input)
    return try answer.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(PeerLoop.self, from: Data($0))
    }
  }
}
