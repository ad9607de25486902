import Mandate

/// An image to be sealed with a watchlist: found again by its digest.
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
