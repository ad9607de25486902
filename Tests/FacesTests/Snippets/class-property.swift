// error: 'template' is borrowed and cannot be consumed
import Faces

final class Keeper {
  var template: FaceTemplate?

  func keep(_ template: borrowing FaceTemplate) {
    self.template = .some(template)
  }
}
