import CKernels
import Capture
import Faces
import Foundation
import Inference
import Mandate
import Packs
import Recognition

/// The least that each step of a frame can cost on this core, measured or counted in the same run.
struct StreetFloor {
  /// One step's floor.
  struct Part {
    /// Milliseconds.
    let milliseconds: Double
    /// What it consists of.
    let basis: String
  }

  /// The steps that a floor is known for.
  private(set) var parts: [Stage: Part] = [:]

  /// - Parameter heads: faces that the detector's second network looks at in a frame, on average.
  init(clip: String, pack: String, heads: Double, peer: Peer?) throws {
    let reader = try VideoReader(path: clip)
    let (width, height) = (reader.info.width, reader.info.height)
    parts[.decode] = try Self.decoding(reader)
    parts[.convert] = Self.converting(width: width, height: height)
    guard let peer else { return }
    let store = Places.store
    let half = overt_measure_fma_bf16_gmacs(0.5)
    let full = overt_measure_fma_f32_gmacs(0.5)
    let peak = Precision.preferred == .bf16 ? half : full
    let detector = try store.detector(named: nil)
    if case .detector(let card) = detector.role, card.family == .yunetONet {
      let scale = Double(card.smallest) / Double(RecognitionPolicy.standard.minimumFace)
      func side(_ length: Int) -> String { String((Int((Double(length) * scale).rounded()) + 31) / 32 * 32) }
      let boxes = try Self.megaMACs(of: card.stages[0], in: detector, ["1", "3", side(height), side(width)], peer)
      let points = try Self.megaMACs(of: card.stages[1], in: detector, ["1", "48", "48", "3"], peer)
      parts[.detect] = Part(
        milliseconds: boxes / peak + heads * 2 * points / full,
        basis: "\(Output.number(boxes, 0)) + \(Output.number(heads, 1)) × 2 × \(Output.number(points, 1)) million "
          + "multiply-adds at the core's peaks, \(Output.number(peak, 0)) and \(Output.number(full, 0)) · 10⁹/s")
    }
    let embedder = try store.card(pack)
    if case .embedder(let card) = embedder.role {
      let network = try Self.megaMACs(of: card.network, in: embedder, card.input.shape.map(String.init), peer)
      parts[.template] = Part(
        milliseconds: network / peak,
        basis: "\(Output.number(network, 0)) million multiply-adds at \(Output.number(peak, 0)) · 10⁹/s")
    }
  }

  private static func decoding(_ reader: VideoReader) throws -> Part {
    let before = Timing.now()
    var frames = 0
    while try reader.advance() != nil, frames < 500 { frames += 1 }
    return Part(
      milliseconds: (Timing.now() - before) / Double(max(1, frames)), basis: "FFmpeg's decoder on the clip as a file")
  }

  private static func converting(width: Int, height: Int) -> Part {
    let buffer = [UInt8](repeating: 1, count: 256 << 20)
    let bandwidth = overt_measure_read_gbs(buffer, buffer.count, 0.5)
    let bytes = Double(width * height) * 4.5
    return Part(
      milliseconds: bytes / bandwidth / 1e6,
      basis: "\(Output.number(bytes / 1e6, 1)) · 10⁶ bytes at \(Output.number(bandwidth, 1)) · 10⁹/s")
  }

  private static func megaMACs(of file: String, in card: PackCard, _ shape: [String], _ peer: Peer) throws -> Double {
    let words = try peer.run("multiply_adds.py", ["\(Places.store.folder)/\(card.name)/\(file)"] + shape)
    let text = String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let count = Double(text) else { throw Peer.Failure(description: "\(file): its multiply-adds are \(text)") }
    return count / 1e6
  }
}
