import Inference
import Mandate

/// Why a face could not be worked on.
public enum FaceError: Error, CustomStringConvertible {
  /// The rules refused.
  case refused(Refusal)
  /// The network failed.
  case inference(InferenceError)
  /// The pack's card or files are not what they should be.
  case pack(PackError)
  /// No memory could be mapped for templates.
  case poolUnavailable(slots: Int, bytes: Int, errno: Int32)
  /// Every slot is taken: the face is dropped and counted.
  case poolFull
  /// The network gave something that is no template (zero, infinite, not a number).
  case noTemplate
  /// Not exactly one usable face where one was asked for; the sentence says what was found.
  case notOneFace(String)
  /// The gallery was built with other networks; the sentence names both.
  case otherNetworks(String)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .inference(let error): error.description
    case .pack(let error): error.description
    case .poolUnavailable(let slots, let bytes, let errno):
      "no memory for \(slots) template slots of \(bytes) bytes (error \(errno))"
    case .poolFull: "all template slots are in use"
    case .noTemplate: "the network gave no usable template"
    case .notOneFace(let sentence), .otherNetworks(let sentence): sentence
    }
  }
}
