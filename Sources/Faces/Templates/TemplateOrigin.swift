import Inference
import Mandate

/// The networks that a template comes from and how they computed. Templates of two origins are never compared: their
/// numbers mean different things.
public struct TemplateOrigin: Hashable, Sendable, CustomStringConvertible {
  /// The digest of the whole chain, detector and embedder.
  public let pack: ContentDigest
  /// The precision of the networks.
  public let precision: Precision

  init(pack: ContentDigest, precision: Precision) {
    self.pack = pack
    self.precision = precision
  }

  /// The pack's digest and the precision.
  public var description: String { "\(pack) in \(precision.rawValue)" }
}
