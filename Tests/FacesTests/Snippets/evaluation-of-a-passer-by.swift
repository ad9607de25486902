// error: cannot convert value of type 'FaceTemplate' to expected argument type 'EvaluationTemplate'
import Faces

func compare(_ template: borrowing FaceTemplate, with other: EvaluationTemplate) -> Float {
  other.score(template)
}
