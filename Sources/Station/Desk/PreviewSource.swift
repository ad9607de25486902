import Mandate

/// Whoever has previews of cameras that are looked at now.
public protocol PreviewSource: Sendable {
  /// The newest preview of a camera as a JPEG file, pixelated as a whole; `nil` while there is none.
  func preview(of camera: CameraCode, in deployment: DeploymentID) -> [UInt8]?
}
