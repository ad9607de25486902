import Mandate

/// What a camera's thread is given to look with until it is told to stop.
struct CameraSession: Sendable {
  /// What identifies the camera, as the authority binds it.
  let source: SourceIdentity
  /// Who is sought.
  let entries: [LiveEntry]
}
