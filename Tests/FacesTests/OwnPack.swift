import Faces
import Foundation
import Mandate
import TestSupport
import Testing

/// A pack that somebody brings: a small network with random weights, made by the referee, and its card.
struct OwnPack: Encodable, CustomTestStringConvertible {
  var name = "own"
  var size = 112
  var layout = "nchw"
  var channels = "rgb"
  var dimension = 128
  var metric = "cosine"
  var kind = "embedder"
  var mean: [Double] = [127.5, 127.5, 127.5]
  var deviation: [Double] = [128, 128, 128]
  var chips: [String] = []

  var testDescription: String {
    "\(layout), \(channels), \(size) pixels, \(dimension) numbers, \(metric), mean \(mean), deviation \(deviation), \(kind)"
  }

  /// The card's text, for the bytes of its network.
  func card(_ network: [UInt8]) -> String {
    """
    card: 1
    name: \(name)
    role: embedder
    summary: A network of one's own.
    network: \(name).onnx
    files:
      - path: \(name).onnx
        sha256: \(ContentDigest(hashing: network))
    input:
      size: \(size)
      layout: \(layout)
      element: f32
      channels: \(channels)
      mean: \(mean)
      deviation: \(deviation)
    output:
      dimension: \(dimension)
      metric: \(metric)
    alignment:
      mtcnn: [[38.29, 51.70], [73.53, 51.50], [56.03, 71.74], [41.55, 92.37], [70.73, 92.20]]
    threshold:
      score: 0.5
      evidence: None; made for a test.
    provenance:
      origin: Made by a test.
      licence: Apache-2.0
      training: None; its weights are random.
      weakness: It recognises nobody.

    """
  }

  /// Makes the networks of `packs` in `folder` and gives what onnxruntime computes on each one's chips.
  static func make(_ packs: [OwnPack], in folder: TemporaryFolder) throws -> [[[Float]]] {
    let manifest = try folder.write(try JSONEncoder().encode(["models": packs]), to: "manifest.json")
    let answer = try Referee.run(
      Repository.path("Tests/FacesTests/Referees/own_models.py"), [folder.path, manifest],
      needs: ["onnx", "onnxruntime", "numpy"])
    return try JSONDecoder().decode([[[Float]]].self, from: Data(answer.utf8))
  }

  /// The bytes of its network, once made in `folder`.
  func network(in folder: TemporaryFolder) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("\(name).onnx"))))
  }
}
