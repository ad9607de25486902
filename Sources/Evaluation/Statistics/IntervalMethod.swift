/// How an interval was drawn.
public enum IntervalMethod: String, Sendable, CaseIterable {
  /// Clopper and Pearson: for independent comparisons, and wherever errors are few.
  case exact
  /// Wilson's score interval.
  case wilson
  /// Bootstrap over subjects: where people take part more than once.
  case clusteredBootstrap = "clustered-bootstrap"
}
