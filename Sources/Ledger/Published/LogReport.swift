/// What was shown of a published log.
public struct LogReport: Hashable, Sendable {
  /// The checkpoint that all entries lead to.
  public let signed: SignedCheckpoint
  /// Who else vouches for it; `nil` without a trust file, when nobody independent does.
  public let quorum: TrustPolicy.Quorum?
  /// The size of the older checkpoint that the log extends.
  public let extends: UInt64?
  /// The number of entries that were compared with another copy.
  public let compared: UInt64?
}
