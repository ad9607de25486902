/// How several enrolment photographs of one person are put together.
public enum Fusion: String, Sendable, CaseIterable {
  /// One template, the mean of all; for the cosine, of unit length again.
  case mean
  /// The best score counts.
  case best
}
