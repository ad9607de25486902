import Faces
import Mandate

/// What a pack was measured on.
public struct Material: Encodable, Sendable {
  /// Digest of the list's bytes; of the images' names where a folder was read.
  public let listDigest: String
  /// Digest of the digests of all images, in the list's order.
  public let imagesDigest: String
  /// Images, and those in which no face was found or of which no template could be made.
  public let images: Int, imagesWithoutTemplate: Int
  /// People.
  public let subjects: Int
  /// How it is known who is on an image: `labels`, `folders` or `pairs`.
  public let subjectsFrom: String

  /// Collects them.
  public init(listDigest: ContentDigest, templates: [ImageTemplate], subjects: Subjects) {
    self.listDigest = listDigest.description
    imagesDigest = ContentDigest(hashing: templates.flatMap(\.image)).description
    images = templates.count
    imagesWithoutTemplate = templates.count { $0.values == nil }
    self.subjects = subjects.names.count
    subjectsFrom = subjects.origin.rawValue
  }
}
