// error: type 'FaceTemplate' does not conform to protocol 'Copyable'
import Faces

struct Collection {
  var templates: [FaceTemplate] = []
}
