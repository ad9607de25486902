import Faces
import Mandate

/// Why a gallery could not be built, changed or compared with.
public enum GalleryError: Error, Equatable, CustomStringConvertible {
  /// The rules refused.
  case refused(Refusal)
  /// The templates come from different packs, or the number of people is not the list's.
  case inconsistent(String)
  /// No memory could be had.
  case outOfMemory(bytes: Int)
  /// Templates of other networks, or of the same in another precision.
  case otherNetworks(found: TemplateOrigin, expected: TemplateOrigin)
  /// A generation that may not take the place of the present one; the sentence says why.
  case otherGeneration(String)
  /// Nobody of that name is in the gallery.
  case noSuchEntry(String)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .inconsistent(let sentence): sentence
    case .outOfMemory(let bytes): "no memory for \(bytes) bytes of templates"
    case .otherNetworks(let found, let expected):
      "the template comes from the networks \(found), the gallery from \(expected)"
    case .otherGeneration(let sentence): sentence
    case .noSuchEntry(let entry): "\(entry) is not in the gallery"
    }
  }
}
