import CKernels
import Faces
import Inference
import Mandate

/// What exactly was measured: everything that scores depend on besides the images.
public struct EvaluatedSystem: Sendable, Hashable {
  /// The embedder's name.
  public let pack: String
  /// Digest of the chain of detector and embedder.
  public let digest: ContentDigest
  /// The networks' precision.
  public let precision: Precision
  /// OpenVINO's version and build.
  public let runtime: String
  /// The kernel that compares templates; all of them give the same bits.
  public let kernel: String
  /// The widest instruction set that the networks could use.
  public let instructions: String
  /// How templates are compared.
  public let metric: Metric
  /// Numbers in a template, padded to a multiple of 16.
  public let dimension: Int
  /// The threshold on the embedder's card.
  public let cardThreshold: Float
  /// What is known of the pack's weakness, where its card warns.
  public let warning: String?

  /// What `store` holds under the name `pack`; `nil` for the pack chosen or preferred.
  public init(store: ModelStore, pack: String?, precision: Precision = .preferred) throws(EvaluationError) {
    let card: PackCard
    do throws(PackError) {
      card = try store.embedder(named: pack)
      guard case .embedder(let embedder) = card.role else {
        throw PackError.unknownPack(name: card.name, known: try store.names())
      }
      metric = embedder.metric
      dimension = (embedder.dimension + 15) / 16 * 16
      let chain = try store.chain(named: card.name)
      digest = chain.digest
      cardThreshold = chain.threshold.score
    } catch {
      throw .face(.pack(error))
    }
    self.pack = card.name
    warning = card.provenance.warns ? card.provenance.weakness : nil
    self.precision = precision
    runtime = InferenceRuntime.version
    kernel = unsafe String(cString: overt_search_kernel_name())
    instructions = Self.processor
  }

  /// What the templates of an image depend on besides its bytes, as a digest. The number at the end stands for the rule
  /// by which the face is chosen.
  public var identity: ContentDigest {
    ContentDigest(
      hashing: Array("\(digest)\n\(precision.rawValue)\n\(runtime)\n\(instructions)\nmost-central 1\n".utf8))
  }

  private static var processor: String {
    #if arch(arm64)
      return "neon"
    #else
      if overt_cpu_has_amx() { return "amx" }
      if overt_cpu_has_avx512() { return "avx512" }
      return overt_cpu_has_avx2() ? "avx2" : "scalar"
    #endif
  }
}
