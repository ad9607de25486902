/// Whose word a reader takes for which log this is.
public enum LogTrust: Hashable, Sendable {
  /// A trust file: its logs, its witnesses, its quorum.
  case policy(TrustPolicy)
  /// The log's key, known from elsewhere.
  case key(Verifier)
  /// The key that is published beside the log: shows that the log agrees with itself and no more.
  case published
}
