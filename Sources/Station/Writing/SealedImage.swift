import Mandate

/// An image to be sealed with the act that brings it: found again by its digest.
public struct SealedImage: Hashable, Sendable {
  /// Digest of the bytes.
  public let digest: ContentDigest
  /// The file's bytes.
  public let bytes: [UInt8]

  /// An image by digest and bytes.
  public init(digest: ContentDigest, bytes: [UInt8]) {
    self.digest = digest
    self.bytes = bytes
  }
}

extension Act {
  /// Whether images are sealed with it: those of a list, or that of an alert.
  var bringsImages: Bool {
    switch self {
    case .watchlistBuilt, .blueListBuilt, .alertRaised: true
    default: false
    }
  }
}
