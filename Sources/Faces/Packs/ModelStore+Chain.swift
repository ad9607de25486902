import Mandate

/// What an authority has to know of a chain of networks before they are loaded.
public struct ChainIdentity: Hashable, Sendable {
  /// The digest of detector and embedder together.
  public let digest: ContentDigest
  /// The threshold on the embedder's card.
  public let threshold: Threshold
}

extension ModelStore {
  /// The chain that ``FaceEngine`` would load for these names, from the cards alone.
  public func chain(named name: String?, detector: String? = nil) throws(PackError) -> ChainIdentity {
    let pack = try embedder(named: name)
    let detector = try self.detector(named: detector)
    guard case .embedder(let embedder) = pack.role else {
      throw .badCard(path: pack.name, at: "role", reason: "an embedder is needed")
    }
    return ChainIdentity(digest: Self.digest(detector: detector, embedder: pack), threshold: embedder.threshold)
  }

  /// Each card names every file of its pack by digest, so the two cards stand for all bytes that compute.
  static func digest(detector: PackCard, embedder: PackCard) -> ContentDigest {
    ContentDigest(hashing: Array("overt/chain/v1".utf8) + detector.digest.bytes + embedder.digest.bytes)
  }
}
