import Faces

/// What an evaluation knows of one image: its template and how good the shot is, or that there is none.
public struct ImageTemplate: Sendable, Hashable {
  /// Digest of the image file's bytes.
  public let image: [UInt8]
  /// The template's numbers; `nil` where no face was found or no template could be made.
  public let values: [Float]?
  /// The shot's quality, in the order of ``qualityNames``; `nil` where no face was found.
  public let quality: [Float]?

  /// What ``quality`` holds.
  public static let qualityNames = [
    "interEyeDistance", "yaw", "pitch", "roll", "sharpness", "illuminationUniformity", "exposure",
  ]

  init(image: [UInt8], values: [Float]?, quality: [Float]?) {
    self.image = image
    self.values = values
    self.quality = quality
  }
}

extension ImageTemplate {
  /// The shot's quality; `nil` where no face was found.
  public var faceQuality: FaceQuality? {
    guard let quality, quality.count == Self.qualityNames.count else { return nil }
    return FaceQuality(
      interEyeDistance: quality[0], pose: HeadPose(yaw: quality[1], pitch: quality[2], roll: quality[3]),
      sharpness: quality[4], illuminationUniformity: quality[5], exposure: quality[6])
  }
}

extension FaceQuality {
  /// As numbers, in the order of ``ImageTemplate/qualityNames``.
  var numbers: [Float] {
    [interEyeDistance, pose.yaw, pose.pitch, pose.roll, sharpness, illuminationUniformity, exposure]
  }
}
