/// The steps of recognition whose time is measured.
public enum Stage: Int, Hashable, Sendable, CaseIterable {
  /// Decoding and conversion of a frame, as the caller measured it.
  case decode
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
