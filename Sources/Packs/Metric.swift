/// How two templates are compared. Scores of either are "higher is more alike".
public enum Metric: String, Sendable, Hashable, CaseIterable {
  /// The cosine of the angle between unit vectors, −1 … 1.
  case cosine
  /// 1 − the Euclidean distance, at most 1.
  case euclidean
}
