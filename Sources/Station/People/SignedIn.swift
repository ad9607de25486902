import Mandate

/// Somebody who has signed in.
public struct SignedIn: Hashable, Sendable {
  /// The session's token, to be kept secret.
  public let token: String
  /// Who.
  public let officer: OfficerID
  /// When the session ends at the latest.
  public let until: Instant
}
