import Imaging

extension FaceEngine {
  /// The smallest face looked for in a still picture of this size, in pixels: a sixteenth of the shorter side, at
  /// least 20.
  public static func minimumFace(forWidth width: Int, height: Int) -> Int {
    max(20, min(width, height) / 16)
  }

  /// The one face of a photograph of one person, with how many further, clearly smaller ones were left out.
  ///
  /// - Throws: `notOneFace` when there is none, when another is at least half as wide, or when it is not good enough.
  public func onlyFace(
    in image: RGBImage, name: String, gate: QualityGate? = .standard
  ) throws(FaceError) -> (face: DetectedFace, others: Int) {
    var faces: [DetectedFace] = []
    try detect(
      in: image, minimumFace: Self.minimumFace(forWidth: image.width, height: image.height), into: &faces)
    faces.sort { $0.box.width > $1.box.width }
    guard let face = faces.first else {
      throw .notOneFace("\(printable(name)): no face found")
    }
    let others = Array(faces.dropFirst())
    let rivals = others.prefix { $0.box.width >= face.box.width / 2 }.count
    guard rivals == 0 else {
      throw .notOneFace("\(printable(name)): \(rivals + 1) faces of similar size; a photograph of one person is needed")
    }
    if let objection = gate?.objection(to: quality(of: face, in: image)) {
      throw .notOneFace("\(printable(name)): the face is not good enough to be enrolled (\(objection.rawValue))")
    }
    if gate != nil, let element = EnrolmentGate.standard.objection(to: assess(face, others: others, in: image)) {
      throw .notOneFace("\(printable(name)): the photograph is not good enough to be enrolled (\(element.rawValue))")
    }
    return (face, others.count)
  }
}
