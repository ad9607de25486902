import Capture
import Evaluation
import Faces
import Foundation
import Imaging

/// The clip in which flat photographs drift over a room and grow, with the heads that are to be found in each frame.
struct Walkpast {
  /// A head that is there.
  struct Head {
    let box: Box
    /// The whole photograph's place.
    let patch: Box
  }

  /// A frame with its heads.
  struct Frame {
    let image: RGBImage
    let heads: [Head]
  }

  /// Every such frame is looked at.
  static let step = 15

  /// The frames.
  let frames: [Frame]

  /// Reads the clip. Where a head is in a frame follows from where its five points are in the photograph itself: the mean
  /// of what `judges` say there, at the photograph's full size.
  init(in folder: String, judges: [FaceEngine]) throws {
    var landmarks: [String: Landmarks] = [:]
    var heads: [Int: [Head]] = [:]
    let table = try String(contentsOfFile: "\(folder)/video/dev_walkpast_frames.csv", encoding: .utf8)
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 9, let frame = Int(fields[0]), frame % Self.step == 0, let x = Float(fields[5]),
        let y = Float(fields[6]), let width = Float(fields[7]), let height = Float(fields[8])
      else { continue }
      let source = fields[4].replacingOccurrences(of: "photos/lfw/", with: "photos/lfw_dev/")
      if landmarks[source] == nil { landmarks[source] = try Self.points(of: "\(folder)/\(source)", judges) }
      guard let points = landmarks[source] else { continue }
      let scale = SIMD2(width, height) / 250
      let placed = points.mapped { SIMD2(x, y) + $0 * scale }
      heads[frame, default: []].append(
        Head(box: HeadBox.around(placed), patch: Box(x: x, y: y, width: width, height: height)))
    }
    let reader = try VideoReader(path: "\(folder)/video/dev_walkpast.mp4")
    var frames: [Frame] = []
    while let stamp = try reader.advance() {
      guard stamp.index % Self.step == 0 else { continue }
      let image = RGBImage(width: reader.info.width, height: reader.info.height)
      try reader.copyPixels(into: image)
      frames.append(Frame(image: image, heads: heads[stamp.index] ?? []))
    }
    self.frames = frames
  }

  private static func points(of path: String, _ judges: [FaceEngine]) throws -> Landmarks? {
    let image = try ImageFile.decode(path: path)
    var all: [Landmarks] = []
    var faces: [DetectedFace] = []
    for judge in judges {
      try judge.detect(in: image, minimumFace: 12, into: &faces)
      guard let face = faces.mostCentral(width: image.width, height: image.height) else { return nil }
      all.append(face.landmarks)
    }
    func mean(_ index: Int) -> SIMD2<Float> { all.reduce(.zero) { $0 + $1[index] } / Float(all.count) }
    return Landmarks(leftEye: mean(0), rightEye: mean(1), nose: mean(2), leftMouth: mean(3), rightMouth: mean(4))
  }
}

extension Landmarks {
  /// The five points, each moved.
  func mapped(_ move: (SIMD2<Float>) -> SIMD2<Float>) -> Landmarks {
    Landmarks(
      leftEye: move(leftEye), rightEye: move(rightEye), nose: move(nose), leftMouth: move(leftMouth),
      rightMouth: move(rightMouth))
  }
}
