import Mandate

/// What a live recogniser tells, as it happens.
public enum LiveOutput: Sendable {
  /// It waits for the deployment to go live, or to go on.
  case waiting(Phase)
  /// A camera's networks are loaded: the embedder, its precision, its weakness where that has to be said.
  case ready(camera: CameraCode, pack: String, precision: String, warning: String?, memoryIsLocked: Bool)
  /// A camera looks: people on the list, photographs, threshold.
  case looking(camera: CameraCode, people: Int, photographs: Int, threshold: Threshold)
  /// A possible match went on record; the score is given only where operators do not look blindly first.
  case alert(AlertID, LiveAlert, score: Threshold?)
  /// Alerts that came too late to count.
  case discarded(Int)
  /// A camera's recording is over, or something was wrong with it.
  case note(String)
  /// Recognition stopped.
  case stopped(LiveStop)
}
