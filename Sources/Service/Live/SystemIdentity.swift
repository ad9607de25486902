import CKernels
import Faces
import Inference
import Mandate
import Recognition

/// Exactly how this installation would decide: what an evaluation is of, and what the system engineer checks.
public struct SystemIdentity: Hashable, Sendable {
  /// The embedder's name.
  public let name: String
  /// The threshold on the embedder's card.
  public let threshold: Threshold
  /// Everything that scores and alerts depend on.
  public let policy: DecisionPolicy
  /// The digest of the chain of networks.
  public var pack: ContentDigest { policy.pack }

  /// What a recogniser of this machine would run with.
  ///
  /// - Parameter name: the embedder; `nil` for the chosen or preferred one.
  public init(
    store: ModelStore, pack name: String?, policy: RecognitionPolicy = .standard
  ) throws(PackError) {
    let chain = try store.chain(named: name)
    self.name = try store.embedder(named: name).name
    threshold = chain.threshold
    let detector: Precision =
      if case .detector(let card) = try store.detector(named: nil).role { card.precision(in: .preferred) } else { .f32 }
    self.policy = DecisionPolicy(
      pack: chain.digest, detectorPrecision: detector.named, precision: Precision.preferred.named,
      runtime: RuntimeVersion(InferenceRuntime.version) ?? RuntimeVersion(year: 0, release: 0, patch: 0),
      instructions: Self.processor, gates: policy.gatesDigest, shots: policy.maximumComparisons,
      averaging: policy.averaging)
  }

  /// An identity from its parts, for tests.
  package init(name: String, threshold: Threshold, policy: DecisionPolicy) {
    self.name = name
    self.threshold = threshold
    self.policy = policy
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
  public func difference(from check: SystemChecked) -> String? { policy.difference(from: check.system) }

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

extension Precision {
  /// As the rules name it.
  fileprivate var named: NetworkPrecision {
    switch self {
    case .f32: .f32
    case .bf16: .bf16
    }
  }
}
