import Mandate

/// A file of a pack, relative to the pack's folder.
public struct PackFile: Sendable, Equatable {
  /// The file's name.
  public let path: String
  /// The digest that its bytes must have.
  public let digest: ContentDigest
  /// Where it can be fetched from, if anywhere; always checked against the digest.
  public let address: String?
}
