/// An alert and what people made of it.
public struct AlertState: Hashable, Sendable {
  /// As it was raised.
  public let raised: AlertRaised
  /// Times it was raised again by the same track.
  public internal(set) var sightings = 0
  /// The operator's assessment, and whose it is.
  public internal(set) var assessment: AlertAssessed?
  /// Who assessed it.
  public internal(set) var assessor: OfficerID?
  /// The engagement officer's decision.
  public internal(set) var decision: AlertDecided?
  /// Who decided.
  public internal(set) var decider: OfficerID?
  /// When they decided.
  public internal(set) var decidedAt: Instant?
  /// The engagement.
  public internal(set) var engagement: AlertEngaged?
  /// Whether the person was gone.
  public internal(set) var notLocated = false
  /// What followed.
  public internal(set) var outcomes: [OutcomeRecorded] = []

  /// What became of it, in the published terms; exactly one.
  public var result: AlertResult {
    switch engagement?.result {
    case .samePerson: .confirmedTrue
    case .notThePerson: .confirmedFalse
    case .couldNotTell: .unconfirmed
    case nil:
      switch assessment?.opinion {
      case .same: .true
      case .different: .false
      case .cannotSay, nil: .unconfirmed
      }
    }
  }

  /// Whether there was an engagement.
  public var engaged: Bool { engagement != nil }
  /// Whether there was an arrest.
  public var arrested: Bool { outcomes.contains { $0.kind == .arrest } }
  /// Whether nothing is left to decide.
  public var isClosed: Bool {
    guard let assessment else { return false }
    if assessment.opinion == .different || !assessment.refer { return true }
    guard let decision else { return notLocated }
    return !decision.engage || engagement != nil || notLocated
  }
}
