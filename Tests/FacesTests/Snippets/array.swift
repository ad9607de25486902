// error: generic struct 'Array' requires that 'FaceTemplate' conform to 'Copyable'
import Faces

func collect(_ template: borrowing FaceTemplate) -> Int {
  let collection = [template]
  return collection.count
}
