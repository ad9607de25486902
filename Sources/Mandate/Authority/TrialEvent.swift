/// Something that happened to a trial. Only the rules make events: the initialiser is theirs, so that no state, and
/// through it no permit, can be made up elsewhere.
public struct TrialEvent: Hashable, Sendable {
  /// When it happened.
  public let at: Instant
  /// What happened.
  public let fact: Fact

  /// The kinds of event.
  public enum Fact: Hashable, Sendable {
    /// The trial was declared and is live until the instant given.
    case declared(TrialDeclaration, until: Instant)
    /// The trial was ended before its window did.
    case ended
  }

  /// The stable name of the kind of event.
  public var name: String {
    switch fact {
    case .declared: "trial.declared"
    case .ended: "trial.ended"
    }
  }

  init(at: Instant, fact: Fact) {
    self.at = at
    self.fact = fact
  }
}
