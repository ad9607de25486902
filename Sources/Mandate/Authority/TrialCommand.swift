/// What can be asked of a trial.
public enum TrialCommand: Hashable, Sendable {
  /// Declare it, and so bring it into being.
  case declare(TrialDeclaration)
  /// End it before its window does.
  case end
}
