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

  /// Collects them from what they are of.
  ///
  /// - Parameters:
  ///   - contents: digest of everything that was looked at: the images, or clips and their labels.
  ///   - templates: one for each image that was to be enrolled.
  public init(listDigest: ContentDigest, contents: ContentDigest, templates: [ImageTemplate], subjects: Subjects) {
    self.listDigest = listDigest.description
    imagesDigest = contents.description
    images = templates.count
    imagesWithoutTemplate = templates.count { $0.values == nil }
    self.subjects = subjects.names.count
    subjectsFrom = subjects.origin.rawValue
  }

  /// Collects them from stills.
  public init(listDigest: ContentDigest, templates: [ImageTemplate], subjects: Subjects) {
    self.init(
      listDigest: listDigest, contents: ContentDigest(hashing: templates.flatMap(\.image)), templates: templates,
      subjects: subjects)
  }
}
