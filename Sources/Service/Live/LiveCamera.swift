import Mandate

/// A camera of a deployment, and the recording that stands for it.
public struct LiveCamera: Hashable, Sendable {
  /// What it is called in the deployment.
  public let code: CameraCode
  /// The recording.
  public let path: String

  /// A camera and its recording.
  public init(code: CameraCode, path: String) {
    self.code = code
    self.path = path
  }
}
