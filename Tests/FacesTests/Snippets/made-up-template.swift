// error: 'FaceTemplate' initializer is inaccessible due to 'internal' protection level
import Faces

let forge = FaceTemplate.init
