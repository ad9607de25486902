/// What a responsible officer declares to run a Blue List trial: recorded video, consenting volunteers, nothing live.
public struct TrialDeclaration: Hashable, Sendable {
  /// The identity the trial will have.
  public let id: AuthorityID
  /// The responsible officer's name.
  public let officer: String
  /// Whether the officer declares that each volunteer's consent is on record.
  public let consentRecorded: Bool
  /// What will be looked at.
  public let sources: [SourceIdentity]
  /// The Blue List, built for this trial.
  public let list: ListIdentity
  /// The threshold for alerts.
  public let threshold: Threshold
  /// ContentDigest of the chain of networks, detector and embedder, over every file of both.
  public let pack: ContentDigest
  /// How long the trial may run, from the moment of declaration.
  public let window: Span

  /// Collects a declaration; nothing is judged before ``TrialAuthority/decide(_:in:policy:at:)``.
  public init(
    id: AuthorityID, officer: String, consentRecorded: Bool, sources: [SourceIdentity], list: ListIdentity,
    threshold: Threshold, pack: ContentDigest, window: Span
  ) {
    self.id = id
    self.officer = officer
    self.consentRecorded = consentRecorded
    self.sources = sources
    self.list = list
    self.threshold = threshold
    self.pack = pack
    self.window = window
  }
}
