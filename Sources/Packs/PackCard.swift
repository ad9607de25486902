import Mandate

/// A model pack's card: what the pack is, which files it has, and everything the program must know to use them. Nothing
/// about a particular network is in the code beyond the decoders of a detector family.
public struct PackCard: Sendable, Equatable {
  /// The pack's name, which is its folder's name.
  public let name: String
  /// What the pack does.
  public let role: Role
  /// One sentence for people.
  public let summary: String
  /// The files, each with the digest that its bytes must have.
  public let files: [PackFile]
  /// Where the network comes from, under which licence, trained on what, with which known weakness.
  public let provenance: Provenance
  /// SHA-256 of the card itself; since the card names every file by digest, it stands for the whole pack.
  public let digest: ContentDigest

  /// The two kinds of pack.
  public enum Role: Sendable, Equatable {
    /// Finds faces and their landmarks.
    case detector(DetectorCard)
    /// Turns an aligned face into a template.
    case embedder(EmbedderCard)
  }

  /// `detector` or `embedder`.
  public var roleName: String {
    switch role {
    case .detector: "detector"
    case .embedder: "embedder"
    }
  }
}
