/// Whether a camera was there before ([S0] question 1).
public enum CameraOrigin: String, Code {
  /// Existing CCTV.
  case existingCctv = "existing-cctv"
  /// Brought for this deployment.
  case brought
}
