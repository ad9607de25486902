import Capture
import Faces
import Foundation
import Gallery
import Imaging
import Mandate
import Recognition
import TestSupport

/// Recognition itself on a clip: a `Recogniser` under a trial's permit, whose gallery is searched by 8-bit codes.
public struct ProductRun {
  /// Whom the alerts named, one for each alert, in their order.
  public let named: [String]
  /// How many people were enrolled.
  public let enrolled: Int
  /// What was counted.
  public let tallies: Tallies

  /// Enrols `list` (name and photograph) and looks at the clip at `path`.
  public init(
    _ path: String, list: [(name: String, photograph: String)], engine: FaceEngine, threshold: Threshold,
    policy: RecognitionPolicy
  ) throws {
    var entries: [(name: String, image: RGBImage, face: DetectedFace)] = []
    for person in list {
      let image = try ImageFile.decode(path: person.photograph)
      // Somebody whose photograph has no face worth it is on no list, here as there.
      guard let (face, _) = try? engine.onlyFace(in: image, name: person.photograph, gate: nil) else { continue }
      entries.append((person.name, image, face))
    }
    let trial = try DeclaredTrial(people: entries.count, pack: engine.digest, threshold: threshold)
    let permit = try trial.permit()
    var builder = try GalleryBuilder(people: entries.count, dimension: engine.embedderCard.dimension)
    for entry in entries {
      try builder.add(
        engine.reference(of: entry.face, in: entry.image, for: entry.name, under: permit, at: DeclaredTrial.noon))
    }
    let recogniser = try Recogniser(
      permit: trial.permit(), source: DeclaredTrial.clip, engine: engine,
      gallery: builder.build(list: trial.list, under: permit), policy: policy, now: { DeclaredTrial.noon })
    let reader = try VideoReader(path: path)
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    var findings = Findings()
    while let stamp = try reader.advance() {
      guard recogniser.needsPixels(of: stamp) else {
        recogniser.pass(stamp)
        continue
      }
      try reader.copyPixels(into: image)
      try recogniser.search(Picture(image), at: stamp, into: &findings)
    }
    recogniser.finish()
    enrolled = entries.count
    named = findings.alerts.map(\.best.entry)
    tallies = recogniser.tallies
  }
}
