import Mandate

/// A Blue List trial that was declared by the rules, for tests that need a permit.
public struct DeclaredTrial: Sendable {
  /// When it was declared and its window opened.
  public static let noon = Instant(milliseconds: 1_750_000_000_000)
  /// The one recorded file that it is bound to.
  public static let clip = SourceIdentity.recordedFile(name: "clip.mp4", digest: .zero)

  /// The list that it is bound to.
  public let list: ListIdentity
  /// Its state.
  public let authority: TrialAuthority

  /// Declares it.
  ///
  /// - Parameters:
  ///   - people: on the list.
  ///   - pack: the digest of the chain of networks.
  ///   - number: tells its identity from another trial's.
  public init(
    people: Int, pack: ContentDigest, threshold: Threshold, window: Span = .hours(1), number: UInt64 = 1
  ) throws(Refusal) {
    let id = AuthorityID(high: 0, low: number)
    list = ListIdentity(owner: id, digest: .zero, people: people)
    let declaration = TrialDeclaration(
      id: id, officer: "the tests", consentRecorded: true, sources: [Self.clip], list: list, threshold: threshold,
      pack: pack, window: window)
    var authority = TrialAuthority(replaying: [])
    for event in try TrialAuthority.decide(.declare(declaration), in: authority, at: Self.noon) {
      authority.apply(event)
    }
    self.authority = authority
  }

  /// A permit, by default at the start of its window.
  public func permit(at moment: Instant = noon) throws(Refusal) -> Permit<Trial> { try authority.permit(at: moment) }
}
