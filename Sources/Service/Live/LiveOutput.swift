import Confinement
import Mandate

/// What a live recogniser tells, as it happens.
public enum LiveOutput: Sendable {
  /// It waits for the deployment to go live, or to go on.
  case waiting(Phase)
  /// The recogniser's process is there: its number, its worker threads, and what it has given up.
  case process(number: Int32, workers: Int, Confinement)
  /// The recogniser's process is gone, and another takes its place; why.
  case replaced(String)
  /// A camera's networks are loaded: the embedder, its precision, its weakness where that has to be said.
  case ready(camera: CameraCode, pack: String, precision: String, warning: String?, memoryIsLocked: Bool)
  /// A camera looks: people on the list, photographs, threshold.
  case looking(camera: CameraCode, people: Int, photographs: Int, threshold: Threshold)
  /// A possible match went on record; the score is given only where operators do not look blindly first.
  case alert(AlertID, LiveAlert, score: Threshold?)
  /// Alerts that came too late to count.
  case discarded(Int)
  /// A flag was raised or cleared.
  case flag(FlagChange)
  /// A camera's recording is over, or something was wrong with it.
  case note(String)
  /// Recognition stopped.
  case stopped(LiveStop)
}
