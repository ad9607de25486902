/// What is written together or not at all: leaves, the sealed records that open them, and the command's key.
public struct AppendBatch: Hashable, Sendable {
  /// The size that the log has before the batch; any other makes it a ``StoreProblem/conflict(size:)``.
  public var expectedSize: UInt64
  /// The leaves, each at most 65,535 bytes, as an entry bundle can hold (C2SP tlog-tiles).
  public var leaves: [[UInt8]]
  /// The sealed records.
  public var records: [StoredRecord]
  /// The command that this carries out; appended a second time, it changes nothing.
  public var command: CommandKey?

  /// The most leaves, and the most records, in a batch.
  public static let maximumCount = 100_000
  /// The most bytes of a leaf.
  public static let maximumLeafBytes = 65_535

  /// A batch from its parts.
  public init(
    expectedSize: UInt64, leaves: [[UInt8]], records: [StoredRecord] = [], command: CommandKey? = nil
  ) {
    self.expectedSize = expectedSize
    self.leaves = leaves
    self.records = records
    self.command = command
  }

  /// The indexes at which the batch will stand.
  var range: Range<UInt64> { expectedSize..<expectedSize + UInt64(leaves.count) }

  /// Refuses what no store takes.
  func check() throws(StoreProblem) {
    // Databases count with a sign.
    guard expectedSize <= UInt64(Int64.max) - UInt64(Self.maximumCount) else {
      throw .refused("no log has \(expectedSize) entries")
    }
    for (name, count) in [("leaves", leaves.count), ("records", records.count)] where count > Self.maximumCount {
      throw .refused("\(count) \(name) in a batch; the limit is \(Self.maximumCount)")
    }
    for (number, leaf) in leaves.enumerated() where leaf.count > Self.maximumLeafBytes {
      throw .refused("leaf \(number) of the batch has \(leaf.count) bytes; the limit is \(Self.maximumLeafBytes)")
    }
    for (number, record) in records.enumerated() {
      guard record.id.count == StoredRecord.idBytes else {
        throw .refused("the name of record \(number) of the batch has not \(StoredRecord.idBytes) bytes")
      }
      guard record.ciphertext.count <= StoredRecord.maximumBytes else {
        throw .refused("record \(number) of the batch has \(record.ciphertext.count) bytes")
      }
      try StoredName.check(record.scope, "the scope of record \(number) of the batch")
      if let leaf = record.leaf, leaf >= range.upperBound {
        throw .refused("record \(number) of the batch opens leaf \(leaf), which there will not be")
      }
    }
  }
}
