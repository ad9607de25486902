// error: cannot convert value of type 'EvaluationPermit' to expected argument type 'Permit<Purpose>'
// error: generic parameter 'Purpose' could not be inferred
import Faces
import Imaging
import Mandate

func recognise(
  _ face: DetectedFace, in image: RGBImage, engine: FaceEngine, permit: borrowing EvaluationPermit, now: Instant
) throws(FaceError) {
  try engine.withTemplate(of: face, in: image, under: permit, at: now) { _ in }
}
