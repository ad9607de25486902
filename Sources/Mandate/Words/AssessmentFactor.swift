/// What an assessment rests on.
public enum AssessmentFactor: String, Code {
  /// Hair.
  case hair
  /// Apparent age.
  case age
  /// Scar or mark.
  case scar
  /// Build.
  case build
  /// Angle of the face.
  case angle
  /// Light.
  case light
  /// Size of the face.
  case size
  /// Age of the reference image.
  case imageAge = "image-age"
  /// Something else, said in the reasons.
  case other
}
