import Faces
import Mandate
import Recognition

/// What a camera's thread tells.
enum CameraNews: Sendable {
  /// The networks are loaded.
  case ready(pack: String, precision: String, warning: String?, memoryIsLocked: Bool)
  /// Everybody sought is enrolled; it looks.
  case looking(people: Int, photographs: Int, threshold: Threshold)
  /// A possible match.
  case alert(LiveAlert)
  /// Something about the recording.
  case note(String)
  /// The recording is over.
  case over
  /// It cannot go on.
  case failed(LiveError)
}
