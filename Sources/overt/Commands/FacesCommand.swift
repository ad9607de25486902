import ArgumentParser
import Faces
import Foundation
import Imaging

/// `overt faces`
struct FacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faces",
    abstract: "Find the faces in pictures and measure their quality. Nobody is recognised.",
    discussion: "Prints each face's box, landmarks and quality, in pixels of the picture.")

  @Argument(help: ArgumentHelp("JPEG or PNG files.", valueName: "image"))
  var images: [String]

  @Option(
    help: ArgumentHelp("Write the picture with boxes and landmarks drawn in; one picture only.", valueName: "out.png"))
  var annotate: String?

  @Option(
    help: ArgumentHelp(
      "The smallest face looked for, in pixels; a sixteenth of the shorter side where not given.", valueName: "px"))
  var minFace: Int?

  @OptionGroup var models: ModelOptions

  @Flag(help: "Print one JSON object per picture.")
  var json = false

  func validate() throws {
    if let minFace, !(12...4_000 ~= minFace) { throw ValidationError("--min-face takes 12 to 4000 pixels") }
    if annotate != nil, images.count != 1 { throw ValidationError("--annotate takes one picture") }
  }

  func run() throws {
    let engine = try models.engine(quiet: true)
    var problems: [String] = []
    for path in images {
      do {
        try show(path, engine: engine)
      } catch let error as ImageError {
        problems.append("overt: \(error)")
      } catch let error as FaceError {
        throw Failure(error)
      }
    }
    if !problems.isEmpty { throw Failure(problems.joined(separator: "\n")) }
  }

  private func show(_ path: String, engine: FaceEngine) throws {
    let image = try ImageFile.decode(path: path)
    var faces: [DetectedFace] = []
    let smallest = minFace ?? FaceEngine.minimumFace(forWidth: image.width, height: image.height)
    try engine.detect(in: image, minimumFace: smallest, into: &faces)
    let measured = faces.map { face in
      let quality = engine.quality(of: face, in: image)
      return (face: face, quality: quality, objection: engine.gate.objection(to: quality))
    }
    if json {
      let records = measured.map { FaceRecord($0.face, quality: $0.quality, objection: $0.objection) }
      Standard.output(
        TrialRecords.line(PictureRecord(image: path, width: image.width, height: image.height, faces: records)))
    } else {
      Standard.output(
        "\(printable(path)): \(image.width) × \(image.height) px, \(Figures.plural(faces.count, "face"))")
      for (index, item) in measured.enumerated() {
        Standard.output("  " + describe(item.face, item.quality, item.objection, number: index + 1))
      }
    }
    if let annotate {
      for item in measured { Annotation.draw(item.face, accepted: item.objection == nil, in: image) }
      try PNGFile.write(image, to: annotate)
    }
  }

  private func describe(
    _ face: DetectedFace, _ quality: FaceQuality, _ objection: QualityObjection?, number: Int
  ) -> String {
    func whole(_ value: Float) -> String { Figures.decimal(Double(value), 0) }
    let box = face.box
    return "\(number)  at \(whole(box.x)),\(whole(box.y)) size \(whole(box.width)) × \(whole(box.height))"
      + "  eyes \(whole(quality.interEyeDistance)) px"
      + "  yaw \(whole(quality.pose.yaw))° pitch \(whole(quality.pose.pitch))° roll \(whole(quality.pose.roll))°"
      + "  sharpness \(whole(quality.sharpness)) light \(whole(quality.illuminationUniformity))"
      + " exposure \(whole(quality.exposure))"
      + (objection.map { "  not accepted: \($0.rawValue)" } ?? "  accepted")
  }

  private struct PictureRecord: Encodable {
    let type = "picture"
    let image: String
    let width: Int
    let height: Int
    let faces: [FaceRecord]
  }

  private struct FaceRecord: Encodable {
    let box: [Double]
    let landmarks: [[Double]]
    let confidence: Double
    let quality: TrialRecords.QualityRecord

    init(_ face: DetectedFace, quality: FaceQuality, objection: QualityObjection?) {
      func number(_ value: Float) -> Double { TrialRecords.rounded(Double(value), 1) }
      box = [face.box.x, face.box.y, face.box.width, face.box.height].map(number)
      landmarks = (0..<Landmarks.count).map { [number(face.landmarks[$0].x), number(face.landmarks[$0].y)] }
      confidence = TrialRecords.rounded(Double(face.confidence), 3)
      self.quality = TrialRecords.QualityRecord(quality, objection: objection)
    }
  }
}
