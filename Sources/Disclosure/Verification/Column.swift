/// How much a stranger can know of a rule or a figure.
public enum Column: String, Hashable, Sendable, CaseIterable {
  /// Decided from public statements alone.
  case shown
  /// Rests on sealed evidence; an auditor's word stands for it, or does not.
  case attested
  /// Replayed from openings that match the log's commitments.
  case opened
}
