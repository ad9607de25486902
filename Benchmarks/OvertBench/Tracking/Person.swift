import Evaluation
import Faces

/// Somebody in the collection of labelled stills.
struct Person {
  let name: String
  /// The path of the first photograph with a face.
  var first = ""
  /// The template of each photograph.
  var photographs: [EvaluationTemplate] = []
  /// The template of the same photograph, as small as a face that has just come near enough; `nil` where no face was found.
  var small: [EvaluationTemplate?] = []

  /// The photographs' side when small, in pixels: about 19 between the eyes.
  static let smallSide = 112
}
