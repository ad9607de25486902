// error: passing closure as a 'sending' parameter risks causing data races between code in the current task
// error: 'template' cannot be captured by an escaping closure since it is a borrowed parameter
import Faces

func elsewhere(_ template: borrowing FaceTemplate) {
  Task { print(template.metric) }
}
