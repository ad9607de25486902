/// Somebody signed in, as it is kept.
public struct Session: Hashable, Sendable {
  /// What there is to say about a session at a moment.
  public enum Standing: Hashable, Sendable {
    /// It may be used.
    case live
    /// Nobody has used it for longer than the policy allows.
    case idleTooLong
    /// It has lasted as long as the policy allows.
    case lastedTooLong
    /// The clock stands before its beginning: nothing can be said of its age, so it has ended.
    case fromTheFuture
  }

  /// The digest of its token.
  public let digest: [UInt8]
  /// Who signed in, in the caller's words.
  public let subject: String
  /// When, in seconds since 1970.
  public let begun: Int64
  /// When it was last used, in seconds since 1970.
  public private(set) var lastUsed: Int64

  /// A session that begins now.
  public init(_ token: SessionToken, subject: String, at seconds: Int64) {
    self.init(digest: token.digest, subject: subject, begun: seconds, lastUsed: seconds)
  }

  /// A session as it was kept.
  public init(digest: [UInt8], subject: String, begun: Int64, lastUsed: Int64) {
    self.digest = digest
    self.subject = subject
    self.begun = begun
    self.lastUsed = lastUsed
  }

  /// Whether the token is this session's.
  public func belongs(to token: SessionToken) -> Bool {
    equalInConstantTime(digest, token.digest)
  }

  /// Whether it may still be used. It ends with the second in which its time is up.
  public func standing(at seconds: Int64, _ policy: SessionPolicy) -> Standing {
    guard seconds >= begun else { return .fromTheFuture }
    if Self.elapsed(begun, seconds) >= Int64(policy.absoluteSeconds) { return .lastedTooLong }
    if Self.elapsed(lastUsed, seconds) >= Int64(policy.idleSeconds) { return .idleTooLong }
    return .live
  }

  /// Notes a use; a clock that went back does not count.
  public mutating func use(at seconds: Int64) {
    lastUsed = max(lastUsed, seconds)
  }

  private static func elapsed(_ start: Int64, _ end: Int64) -> Int64 {
    let (seconds, overflow) = end.subtractingReportingOverflow(start)
    return overflow ? .max : seconds
  }
}
