/// The steps of recognition whose time is measured.
public enum Stage: Int, Hashable, Sendable, CaseIterable {
  /// Receiving and decoding a frame, as whoever takes them measured it.
  case decode
  /// Turning a decoded frame into the pixels that are looked at, likewise.
  case convert
  /// Looking for faces in a frame.
  case detect
  /// Measuring the quality of one shot.
  case quality
  /// Aligning one shot and making its template.
  case template
  /// Comparing one template with the list.
  case search
  /// A frame from being handed over to its findings.
  case frame
}
