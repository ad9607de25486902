import CKernels
import Faces
import Foundation
import Inference

/// How near one embedder comes to the most that this core can multiply: the network alone, one face at a time, in
/// 32-bit floating point, which is what the yardstick measures.
struct EmbeddingShare {
  /// The pack's name.
  let pack: String
  /// Multiply-adds of one run, in millions; `nil` where nobody could count them.
  let megaMACs: Double?
  /// The network's times.
  let timing: Timing
  /// The core's measured peak, in 10^9 multiply-adds per second.
  let peak: Double

  /// Network and yardstick take turns, so that both meet the same quiet and the same busy moments of the machine.
  private static let rounds = 6

  /// Measures the embedder called `pack`.
  init(pack: String, peer: Peer?) throws {
    let store = Places.store
    let card = try store.card(pack)
    guard case .embedder(let embedder) = card.role else { throw PackError.nothingInstalled(folder: store.folder) }
    let files = try store.files(of: card)
    let weights = files[embedder.network.replacing(".xml", with: ".bin")] ?? []
    let model = try NetworkModel(
      runtime: InferenceRuntime(), graph: files[embedder.network] ?? [],
      weights: embedder.network.hasSuffix(".xml") ? weights : [], name: pack)
    let network = try model.compile(inputShape: embedder.input.shape, precision: .f32)
    var times: [Double] = []
    var peak = 0.0
    for _ in 0..<Self.rounds {
      peak = max(peak, overt_measure_fma_f32_gmacs(0.25))
      times += try Timing.samples(seconds: 0.75) { try network.infer() }
    }
    self.peak = peak
    timing = Timing(times)
    self.pack = pack
    let path = "\(store.folder)/\(pack)/\(embedder.network)"
    megaMACs = try peer.flatMap { peer in
      let words = try peer.run("multiply_adds.py", [path] + embedder.input.shape.map(String.init))
      return Double(String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }.map { $0 / 1e6 }
  }

  /// 10^9 multiply-adds per second in the best run; the peak is that of the best stretch, too.
  var gigaMACs: Double? { megaMACs.map { $0 / timing.least } }
  /// The share of the peak, 0 … 1.
  var share: Double? { gigaMACs.map { $0 / peak } }
}
