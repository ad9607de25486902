// error: 'template' is borrowed and cannot be consumed
import Faces

func swallow(_ template: consuming FaceTemplate) {
  print(template.metric)
}

func pass(_ template: borrowing FaceTemplate) {
  swallow(template)
}
