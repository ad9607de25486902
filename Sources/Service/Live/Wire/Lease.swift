@_spi(Lease) import Mandate

/// A permit as it passes to the recogniser's process: all that it covers, and how long it stands, on the clock since the
/// machine was started. That clock cannot be set, so that no jump of the time of day makes a lease longer.
package struct Lease: Hashable, Sendable {
  /// The authority.
  package let authority: AuthorityID
  /// The list that may be compared with.
  package let list: ListIdentity
  /// The score at or above which a comparison raises an alert.
  package let threshold: Threshold
  /// The digest of the networks.
  package let pack: ContentDigest
  /// The identities of the cameras that may be looked at.
  package let sources: [String]
  /// From when it stands.
  package let given: BootMoment
  /// For how long: at most ``longest``.
  package let length: Span

  /// The longest that a lease stands, whatever the other process says.
  package static let longest = Force.leaseLength

  /// A lease from its parts.
  package init(
    authority: AuthorityID, list: ListIdentity, threshold: Threshold, pack: ContentDigest, sources: [String],
    given: BootMoment, length: Span
  ) {
    self.authority = authority
    self.list = list
    self.threshold = threshold
    self.pack = pack
    self.sources = sources
    self.given = given
    self.length = max(Span(milliseconds: 0), min(length, Self.longest))
  }

  /// What is left of a permit now.
  ///
  /// - Parameters:
  ///   - now: the time of day, on whose clock the permit was given.
  ///   - boot: the same moment since the machine was started.
  package init(_ permit: borrowing Permit<Live>, now: Instant, boot: BootMoment) {
    self.init(
      authority: permit.authority, list: permit.list, threshold: permit.threshold, pack: permit.pack,
      sources: permit.boundSources.map(\.name), given: boot, length: permit.until.since(now))
  }

  /// When it is over.
  package var until: BootMoment { BootMoment(nanoseconds: given.nanoseconds &+ length.milliseconds * 1_000_000) }

  /// Whether it stands at a moment, and so long beyond it.
  package func stands(at now: BootMoment, and margin: Span = Span(milliseconds: 0)) -> Bool {
    now >= given && now.nanoseconds &+ margin.milliseconds * 1_000_000 < until.nanoseconds
  }

  /// Whether it takes the place of another: of the same authority, for the same list or what is left of it, for the same
  /// threshold and networks.
  package func renews(_ former: Lease) -> Bool {
    authority == former.authority && (list == former.list || list.narrows(former.list))
      && threshold == former.threshold && pack == former.pack
  }

  /// The permit, remade in the recogniser's process on its clock; see ``BootMoment/instant``.
  package func permit() -> Permit<Live> {
    Permit(
      lease: authority, list: list, threshold: threshold, pack: pack, start: given.instant, until: until.instant,
      sources: sources.map { .live(name: $0) })
  }
}

extension Lease {
  func write(to writer: inout WireWriter) {
    writer.put(authority.high)
    writer.put(authority.low)
    writer.put(list.digest)
    writer.put(list.people)
    writer.put(threshold.millionths)
    writer.put(pack)
    writer.put(sources) { $0.put($1) }
    writer.put(given)
    writer.put(length.milliseconds)
  }

  init(from reader: inout WireReader) throws(WireError) {
    let authority = AuthorityID(high: try reader.number("authority"), low: try reader.number("authority"))
    let list = ListIdentity(owner: authority, digest: try reader.digest("list"), people: try reader.int("people"))
    let threshold = Threshold(millionths: try reader.number("threshold"))
    let pack = try reader.digest("networks")
    let sources = try reader.list("sources", limit: WireLimits.cameras) { (reader) throws(WireError) in
      try reader.text("source")
    }
    let given = try reader.moment("from when")
    let length = Span(milliseconds: try reader.number("how long"))
    guard given.nanoseconds >= 0, (0...Self.longest.milliseconds).contains(length.milliseconds) else {
      throw .outOfRange("how long a lease stands")
    }
    self.init(
      authority: authority, list: list, threshold: threshold, pack: pack, sources: sources, given: given,
      length: length)
  }
}
