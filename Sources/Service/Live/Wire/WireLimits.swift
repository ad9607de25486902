import Imaging

/// How much may pass between the station's process and a recogniser's.
package enum WireLimits {
  /// The version of the language. Both processes are the same program, so only equal versions speak.
  package static let version = 1
  /// The largest instruction in bytes: the largest photograph and its heading.
  package static let instruction = ImageLimits().maximumBytes + 4_096
  /// The largest report in bytes.
  package static let report = 1 << 20
  /// The largest picture in a report, in bytes.
  package static let picture = report - 65_536
  /// The longest text, in bytes.
  package static let text = 4_096
  /// Cameras of a deployment at most.
  package static let cameras = 256
  /// Entries that an alert lists at most, best first.
  package static let entries = 64
  /// Entries that are withdrawn at once at most; more, and the list is enrolled anew.
  package static let withdrawn = 1_024
  /// Corners of a zone at most.
  package static let corners = 32
  /// Lines of an explanation at most.
  package static let lines = 16
  /// Files and ports that a recogniser is let reach at most.
  package static let reach = 1_024
}
