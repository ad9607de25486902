import CKernels
import Faces
import Inference
import Mandate
import Recognition

/// Exactly how this installation would decide: what an evaluation is of, and what the system engineer checks.
public struct SystemIdentity: Hashable, Sendable {
  /// The embedder's name.
  public let name: String
  /// The digest of the chain of networks.
  public let pack: ContentDigest
  /// The threshold on the embedder's card.
  public let threshold: Threshold
  /// The networks' precision.
  public let precision: NetworkPrecision
  /// The processor's instruction set.
  public let instructions: InstructionSet
  /// The digest of the gates.
  public let gates: ContentDigest
  /// Comparisons per track at most.
  public let shots: Int
  /// Whether templates are averaged over a track.
  public let averaging: Bool

  /// What a recogniser of this machine would run with.
  ///
  /// - Parameter name: the embedder; `nil` for the chosen or preferred one.
  public init(
    store: ModelStore, pack name: String?, policy: RecognitionPolicy = .standard
  ) throws(PackError) {
    let chain = try store.chain(named: name)
    self.name = try store.embedder(named: name).name
    pack = chain.digest
    threshold = chain.threshold
    precision =
      switch Precision.preferred {
      case .f32: .f32
      case .bf16: .bf16
      }
    instructions = Self.processor
    gates = policy.gatesDigest
    shots = policy.maximumComparisons
    averaging = policy.averaging
  }

  /// The installed embedder whose chain has a digest; `nil` when there is none.
  public init?(
    store: ModelStore, digest: ContentDigest, policy: RecognitionPolicy = .standard
  ) throws(PackError) {
    for name in try store.names() {
      let card = try store.card(name)
      guard case .embedder = card.role, store.isInstalled(card) else { continue }
      let identity = try SystemIdentity(store: store, pack: name, policy: policy)
      guard identity.pack == digest else { continue }
      self = identity
      return
    }
    return nil
  }

  /// How this differs from what the system engineer found; `nil` when it does not.
  public func difference(from check: SystemChecked) -> String? {
    if pack != check.pack { return "the pack \(pack)" }
    if precision != check.precision { return precision.rawValue }
    if instructions != check.instructions { return "the instruction set \(instructions.rawValue)" }
    if gates != check.gates { return "the gates \(gates)" }
    if shots != check.shots { return "\(shots) comparisons per track" }
    if averaging != check.averaging { return "\(averaging ? "" : "no ")averaging" }
    return nil
  }

  private static var processor: InstructionSet {
    #if arch(arm64)
      return .neon
    #else
      if overt_cpu_has_amx() { return .amx }
      if overt_cpu_has_avx512() { return .avx512 }
      return overt_cpu_has_avx2() ? .avx2 : .scalar
    #endif
  }
}
