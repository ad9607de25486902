/// The rules of a trial, and its state, which is nothing but the replay of its events.
public struct TrialAuthority: Hashable, Sendable {
  /// The declaration, once there is one.
  public private(set) var declaration: TrialDeclaration?
  /// When the trial was declared.
  public private(set) var start: Instant?
  /// When the trial's window ends, or when it was ended.
  public private(set) var until: Instant?
  /// Whether it was ended before its window did.
  public private(set) var ended = false

  /// The state that `events` lead to.
  public init(replaying events: some Sequence<TrialEvent>) {
    for event in events { apply(event) }
  }

  /// Judges a command and gives the events that follow from it.
  ///
  /// - Throws: the first rule that the command breaks. The order is that of a reader's questions: who, may they, what
  ///   at, whom for, how.
  public static func decide(
    _ command: TrialCommand, in state: TrialAuthority, policy: TrialPolicy = .builtIn, at now: Instant
  ) throws(Refusal) -> [TrialEvent] {
    switch command {
    case .declare(let declaration):
      guard state.declaration == nil else {
        throw Refusal(.authorityEnded, "This trial was declared before; another trial needs a declaration of its own.")
      }
      try judge(declaration, policy: policy)
      return [TrialEvent(at: now, fact: .declared(declaration, until: now.adding(declaration.window)))]
    case .end:
      guard state.declaration != nil else { throw Refusal(.authorityMissing, "There is no trial to end.") }
      guard !state.ended else { throw Refusal(.authorityEnded, "The trial was ended before.") }
      return [TrialEvent(at: now, fact: .ended)]
    }
  }

  /// Takes one event into the state.
  public mutating func apply(_ event: TrialEvent) {
    switch event.fact {
    case .declared(let declaration, let until):
      self.declaration = declaration
      self.start = event.at
      self.until = until
    case .ended:
      ended = true
      until = until.map { min($0, event.at) } ?? event.at
    }
  }

  private static func judge(_ declaration: TrialDeclaration, policy: TrialPolicy) throws(Refusal) {
    guard declaration.officer.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.trialOfficer, "The declaration names no responsible officer.")
    }
    guard declaration.consentRecorded else {
      throw Refusal(
        .trialConsent,
        "The declaration does not say that the consent of each of the \(declaration.list.people) volunteers is on record."
      )
    }
    for case .live(let name) in declaration.sources {
      throw Refusal(
        .trialRecordedOnly, "\(name) is a live source; a trial takes recorded files only.")
    }
    guard !declaration.sources.isEmpty else {
      throw Refusal(.authoritySources, "The declaration names no recorded file to look at.")
    }
    guard declaration.list.owner == declaration.id else {
      throw Refusal(.listOwner, "The Blue List was built for authority \(declaration.list.owner), not for this trial.")
    }
    guard 1...policy.maximumListSize ~= declaration.list.people else {
      throw Refusal(
        .trialListSize,
        "The Blue List holds \(declaration.list.people) people; a trial takes 1 to \(policy.maximumListSize).")
    }
    guard declaration.threshold > Threshold(millionths: 0), declaration.threshold <= Threshold(millionths: 1_000_000)
    else {
      throw Refusal(
        .authorityThreshold,
        "The threshold is \(declaration.threshold); at 0 or below everybody would raise an alert, above 1 nobody could."
      )
    }
    guard declaration.window > .seconds(0), declaration.window <= policy.maximumWindow else {
      throw Refusal(
        .authorityWindow, "The window is \(declaration.window); a trial may last at most \(policy.maximumWindow).")
    }
  }
}
