// error: 'ReferenceTemplate' initializer is inaccessible due to 'internal' protection level
import Faces

let forge = ReferenceTemplate.init
