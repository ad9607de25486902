// error: 'template' is borrowed and cannot be consumed
import Faces

func keep(_ template: borrowing FaceTemplate) {
  let copy = template
  _ = copy.metric
}
