/// What was found of a rule or a figure.
public enum Verdict: String, Hashable, Sendable {
  /// It holds wherever it was asked.
  case kept
  /// It does not hold.
  case broken
  /// Nothing in the log asks for it.
  case notAsked = "not-asked"
  /// An auditor says that it holds.
  case attested
  /// An auditor says that it does not hold.
  case contested
  /// Nobody has said anything.
  case notAttested = "not-attested"
  /// What it rests on was erased.
  case erased
}
