import Faces
import Recognition

/// What the demo needs of an alert to judge it.
public struct DemoAlert: Sendable, Hashable {
  /// The entry that the face resembles most.
  public let entry: String
  /// Seconds from the clip's first frame.
  public let time: Double
  /// Where the face is, in pixels of the frame.
  public let box: Box

  /// An alert from its parts.
  public init(entry: String, time: Double, box: Box) {
    self.entry = entry
    self.time = time
    self.box = box
  }

  /// An alert that a trial raised.
  public init(_ alert: Alert) {
    self.init(entry: alert.best.entry, time: alert.time, box: alert.box)
  }
}
