import Faces
import Foundation
import Imaging
import Inference
import Mandate
import TestSupport

/// The one face of each of several photographs, as our engine sees it, laid out for a referee.
struct PreparedFaces {
  struct One {
    let photograph: String
    /// Where the aligned chip lies, as bytes of interleaved RGB.
    let chip: String
    let landmarks: [[Float]]
    /// Templates of the chip alone and of the photograph.
    let ofChip: [Float], ofPhotograph: [Float]
  }

  /// What `mobilefacenet.py` reads.
  struct Manifest: Encodable {
    struct Face: Encodable {
      let photograph: String
      let chip: String
      let landmarks: [[Float]]
    }
    let alignment: [[Float]]
    let faces: [Face]
  }

  let folder: TemporaryFolder
  let all: [One]
  let alignment: [[Float]]

  init(_ photographs: [String], models: ModelFolder, pack: String, precision: Precision) throws {
    let engine = try FaceEngine(store: ModelStore(folder: models.path), pack: pack, precision: precision)
    let permit = try EvaluationPermit.declare(responsible: "the tests", at: Instant(milliseconds: 0))
    let folder = try TemporaryFolder()
    var all: [One] = []
    for photograph in photographs {
      let image = try ImageFile.decode(path: photograph)
      let (face, _) = try engine.onlyFace(in: image, name: photograph, gate: nil)
      let chip = try engine.alignedChip(of: face, in: image, under: permit)
      all.append(
        One(
          photograph: photograph, chip: try folder.write(chip, to: "chip\(all.count)"),
          landmarks: Self.points(face.landmarks),
          ofChip: try engine.evaluationTemplate(ofChip: chip, under: permit).values,
          ofPhotograph: try engine.evaluationTemplate(of: face, in: image, under: permit).values))
    }
    self.folder = folder
    self.all = all
    alignment = engine.embedderCard.alignment[.mtcnn].map(Self.points) ?? []
  }

  var manifest: Manifest {
    Manifest(
      alignment: alignment,
      faces: all.map { Manifest.Face(photograph: $0.photograph, chip: $0.chip, landmarks: $0.landmarks) })
  }

  static func points(_ landmarks: Landmarks) -> [[Float]] {
    (0..<Landmarks.count).map { [landmarks[$0].x, landmarks[$0].y] }
  }
}
