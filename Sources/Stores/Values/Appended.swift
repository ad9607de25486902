import Ledger

/// What came of appending a batch.
public enum Appended: Hashable, Sendable {
  /// It stands at these indexes, durably; the log now has this size and root.
  case appended(Range<UInt64>, size: UInt64, root: MerkleHash)
  /// The command was carried out before and stands at these indexes; nothing was written.
  case repeated(Range<UInt64>)

  /// The indexes at which the batch stands.
  public var range: Range<UInt64> {
    switch self {
    case .appended(let range, _, _), .repeated(let range): range
    }
  }
}
