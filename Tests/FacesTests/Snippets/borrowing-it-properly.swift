// compiles
// The control: what a caller is meant to do, so that the refusals of the others are not of the set-up.
import Faces
import Gallery
import Imaging
import Mandate

func search(
  _ gallery: Gallery, for face: DetectedFace, in image: RGBImage, engine: FaceEngine, permit: borrowing Permit<Trial>,
  now: Instant
) throws(FaceError) -> [Candidate]? {
  let threshold = permit.threshold
  return try engine.withTemplate(of: face, in: image, under: permit, at: now) { template in
    try? gallery.candidates(for: template, threshold: threshold).candidates
  }
}
