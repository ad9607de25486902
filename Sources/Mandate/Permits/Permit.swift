/// The right to compare faces: made only here, from a live authority, for exactly its sources, list, threshold, pack and
/// window. It cannot be copied, and the initialiser is private to this file, so a permit is never made up.
public struct Permit<Purpose: RecognitionPurpose>: ~Copyable, Sendable {
  /// The authority it rests on.
  public let authority: AuthorityID
  /// The list that may be compared with.
  public let list: ListIdentity
  /// The score at or above which a comparison raises an alert.
  public let threshold: Threshold
  /// ContentDigest of the chain of networks, detector and embedder.
  public let pack: ContentDigest
  /// The first and the last moment of use: `start <= now < until`.
  public let start: Instant, until: Instant
  private let sources: [SourceIdentity]

  fileprivate init(
    authority: AuthorityID, list: ListIdentity, threshold: Threshold, pack: ContentDigest, start: Instant,
    until: Instant,
    sources: [SourceIdentity]
  ) {
    self.authority = authority
    self.list = list
    self.threshold = threshold
    self.pack = pack
    self.start = start
    self.until = until
    self.sources = sources
  }

  /// Whether `source` may be looked at. Asked when a source is opened.
  public func admit(source: SourceIdentity) throws(Refusal) {
    guard sources.contains(source) else {
      throw Refusal(
        .authoritySources,
        "\(source.name) is not, byte for byte, one of the \(sources.count) sources bound to the authority.")
    }
  }

  /// Whether `list` may be compared with. Asked when a gallery is put to use.
  public func admit(list: ListIdentity) throws(Refusal) {
    guard list.owner == authority, list == self.list else {
      throw Refusal(.listOwner, "The list was not built for this authority.")
    }
  }

  /// Whether the chain of networks with this digest may be used. Asked before every template.
  public func admit(pack: ContentDigest) throws(Refusal) {
    guard pack == self.pack else {
      throw Refusal(.authorityPack, "The networks' digest is \(pack); the authority names \(self.pack).")
    }
  }

  /// Whether this permit takes the place of `former`: it is of the same authority, for the same list, threshold and pack; of
  /// the list people may have been withdrawn meanwhile, and nobody may have come (invariant I8).
  public func admit(renewing former: borrowing Permit) throws(Refusal) {
    guard authority == former.authority, list == former.list || list.narrows(former.list) else {
      throw Refusal(.listOwner, "The lease is of another authority, or for another list, than the one it would renew.")
    }
    guard threshold == former.threshold else {
      throw Refusal(
        .authorityThreshold,
        "The lease is for the threshold \(threshold); the one it would renew for \(former.threshold).")
    }
    try admit(pack: former.pack)
  }

  /// Whether faces may be compared at this moment. Asked before every comparison.
  public func admit(at now: Instant) throws(Refusal) {
    guard now >= start else {
      throw Refusal(.authorityWindow, "The window opens in \(start.since(now)).")
    }
    guard now < until else {
      throw Refusal(.authorityWindow, "The window closed \(now.since(until)) ago.")
    }
  }
}

extension Permit where Purpose == Live {
  /// Remakes a permit in the recogniser's process from the lease that the station's process gave it.
  ///
  /// A permit cannot be copied, and a process cannot hand one to another: it can only say what it covers. The process that
  /// looks at cameras has no station and could make none up otherwise. This is the one door through which a permit is made
  /// without asking the rules; it is closed to all but the one file in which a lease is written and read, which a test
  /// enforces. Whoever broke into the recogniser's process could open it there, and gain no camera, list or key by it: the
  /// station's process discards what comes from a recogniser that it gives no lease, and ends it.
  @_spi(Lease) public init(
    lease authority: AuthorityID, list: ListIdentity, threshold: Threshold, pack: ContentDigest, start: Instant,
    until: Instant, sources: [SourceIdentity]
  ) {
    self.init(
      authority: authority, list: list, threshold: threshold, pack: pack, start: start,
      until: min(until, start.adding(Force.leaseLength)), sources: sources)
  }

  /// What may be looked at, for writing a lease.
  @_spi(Lease) public var boundSources: [SourceIdentity] { sources }
}

extension TrialAuthority {
  /// Issues the permit of a live trial.
  ///
  /// - Throws: `authority-missing`, `authority-ended` or `authority-window`.
  public func permit(at now: Instant) throws(Refusal) -> Permit<Trial> {
    guard let declaration, let start, let until else {
      throw Refusal(.authorityMissing, "No trial was declared.")
    }
    guard !ended else { throw Refusal(.authorityEnded, "The trial was ended \(now.since(until)) ago.") }
    let permit = Permit<Trial>(
      authority: declaration.id, list: declaration.list, threshold: declaration.threshold, pack: declaration.pack,
      start: start, until: until, sources: declaration.sources)
    try permit.admit(at: now)
    return permit
  }
}

extension Force {
  /// Issues a lease on a live deployment: a permit that ends by itself after ``leaseLength`` and is renewed only while the
  /// deployment stays live.
  ///
  /// - Throws: `clock-order`, `authority-missing`, `authority-ended`, `life-cycle`, `authority-window`, or the rule that demands that the
  ///   deployment ends or pauses when nobody has yet done what it demands.
  public func permit(for id: DeploymentID, at now: Instant) throws(Refusal) -> Permit<Live> {
    if let last, now < last.wall {
      throw Refusal(.clockOrder, "The clock shows \(now), \(last.wall.since(now)) before the last entry.")
    }
    guard let deployment = deployments[id], let authority = deployment.authority,
      let application = deployment.application, let frozen = deployment.frozen
    else { throw Refusal(.authorityMissing, "\(id) has no authority and watchlist.") }
    guard deployment.endedAt == nil else { throw Refusal(.authorityEnded, "\(id) has ended.") }
    guard deployment.phase == .live, let since = deployment.liveSince else {
      throw Refusal(.lifeCycle, "\(id) is \(deployment.phase.rawValue), not live.")
    }
    if let demand = demand(on: deployment, id: id, at: now) { throw demand.refusal }
    let owner = AuthorityID(deployment: id)
    let end = min(authority.end(of: application.window), authority.reviewDeadline ?? Instant(milliseconds: .max))
    let permit = Permit<Live>(
      authority: owner, list: ListIdentity(owner: owner, digest: frozen.digest, people: deployment.compared),
      threshold: application.threshold, pack: application.pack, start: since,
      until: min(end, now.adding(Self.leaseLength)),
      sources: application.cameras.map { .live(name: $0.identity) })
    try permit.admit(at: now)
    return permit
  }

  /// How long a lease stands: long enough for two renewals to be lost, short enough for a halt to be felt at once.
  public static let leaseLength = Span.seconds(1)

  /// Retrospective search is not installed; there is no permit for it.
  public func retrospectivePermit() throws(Refusal) -> Never {
    throw Refusal(
      .rfrNotInstalled,
      "Retrospective search is another authority with its own permission and log, and is not installed.")
  }
}
