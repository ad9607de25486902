/// Some records of a scope, and where the following ones begin.
public struct RecordPage: Hashable, Sendable {
  /// The records.
  public let records: [StoredRecord]
  /// The position after which the next page begins; `nil` when this is the last.
  public let next: Int64?
}
