/// The steps of an erasure, in their order. A process that is killed between any two finishes it after its restart by
/// doing all of it again: each step may be repeated.
///
/// The owner of ledger, ring and store does the first and the last two; ``KeyRing/erase(_:using:reached:)`` the rest.
public enum ErasureStep: String, Hashable, Sendable, CaseIterable {
  /// The ledger says durably what is going to be erased.
  case begun
  /// A fresh anchor stands beside the old one.
  case anchorPrepared
  /// The new ring, without the scopes, is written beside the old one and synced.
  case ringWritten
  /// The new ring has taken the old one's place, durably: from here there is no return.
  case ringReplaced
  /// The old anchor is destroyed: no copy of the old ring opens any more.
  case anchorDestroyed
  /// The sealed records are deleted from the store.
  case ciphertextDeleted
  /// The ledger says durably what was erased.
  case recorded
}
