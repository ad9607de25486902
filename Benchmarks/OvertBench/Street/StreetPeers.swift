import Foundation

/// What others do with the same clip on the same core in the same run.
struct StreetPeers {
  /// The face_recognition library's two ways of searching.
  let faceRecognition: [PeerLoop]
  /// OpenCV's FaceDetectorYN at two sizes: it finds faces and recognises nobody.
  let openCV: [OpenCVLoop]

  init(clip: String, data: String, frames: Int, core: Int) throws {
    guard let peer = Peer() else {
      (faceRecognition, openCV) = ([], [])
      return
    }
    Output.note("OpenCV's FaceDetectorYN over \(frames) frames, twice")
    let limits = ["--frames", String(frames), "--core", String(core)]
    openCV = try Self.lines(peer.run("opencv_loop.py", [clip, "\(data)/models/det_yunet_n_dynamic.onnx"] + limits))
    Output.note("face_recognition's loop over \(frames) frames, twice, which takes a minute")
    faceRecognition = try Self.lines(peer.run("face_recognition_loop.py", [clip] + limits))
  }

  private static func lines<Loop: Decodable>(_ answer: Data) throws -> [Loop] {
    try answer.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Loop.self, from: Data($0)) }
  }
}

/// What OpenCV's loop came to; see `scripts/peers/opencv_loop.py`.
struct OpenCVLoop: Decodable {
  /// `full` or `reduced`.
  let name: String
  /// Frames looked at, and faces of the size wanted found in them.
  let frames: Int, faces: Int
  /// Processor time in seconds, decoding not included.
  let seconds: Double
  /// The size that was searched at.
  let width: Int, height: Int
  /// OpenCV's version.
  let version: String

  /// Frames per second of processor time.
  var framesPerSecond: Double { Double(frames) / seconds }
}
