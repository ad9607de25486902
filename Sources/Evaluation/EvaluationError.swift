import Faces
import Imaging
import Mandate

/// Why accuracy could not be measured: one line that names the file and the reason.
public enum EvaluationError: Error, CustomStringConvertible {
  /// A list is not what it should be.
  case badList(String)
  /// An image cannot be read. An image without a face is no error of this kind: it counts as a failure to enrol.
  case image(ImageError)
  /// The networks failed.
  case face(FaceError)
  /// The cache of templates cannot be used: the sentence says why.
  case cache(String)
  /// A file cannot be written: the sentence says why.
  case output(String)
  /// The engines do not share one detector, so their faces cannot be shared either.
  case differentDetectors

  /// The sentence.
  public var description: String {
    switch self {
    case .badList(let sentence): sentence
    case .cache(let sentence), .output(let sentence): sentence
    case .image(let error): error.description
    case .face(let error): error.description
    case .differentDetectors: "the packs to be measured together use different detectors"
    }
  }
}
