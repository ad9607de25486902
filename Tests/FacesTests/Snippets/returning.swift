// error: instance method 'withTemplate(of:in:under:at:_:)' requires that 'FaceTemplate' conform to 'Copyable'
import Faces
import Imaging
import Mandate

func take(engine: FaceEngine, face: DetectedFace, image: RGBImage, permit: borrowing Permit<Trial>, now: Instant)
  throws(FaceError) -> FaceTemplate
{
  try engine.withTemplate(of: face, in: image, under: permit, at: now) { template in template }
}
