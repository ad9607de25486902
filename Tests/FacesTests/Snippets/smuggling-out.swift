// error: 'template' is borrowed and cannot be consumed
import Faces
import Imaging
import Mandate

func take(engine: FaceEngine, face: DetectedFace, image: RGBImage, permit: borrowing Permit<Trial>, now: Instant)
  throws(FaceError)
{
  var smuggled: FaceTemplate?
  try engine.withTemplate(of: face, in: image, under: permit, at: now) { template in
    smuggled = .some(template)
  }
  print(smuggled == nil)
}
