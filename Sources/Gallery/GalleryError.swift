import Mandate

/// Why a gallery could not be built.
public enum GalleryError: Error, CustomStringConvertible {
  /// The rules refused.
  case refused(Refusal)
  /// The templates come from different packs, or the number of people is not the list's.
  case inconsistent(String)
  /// No memory could be had.
  case outOfMemory(bytes: Int)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .inconsistent(let sentence): sentence
    case .outOfMemory(let bytes): "no memory for \(bytes) bytes of templates"
    }
  }
}
