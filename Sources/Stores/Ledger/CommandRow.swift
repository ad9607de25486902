import Ledger

/// The row that says where a command's leaves stand.
enum CommandRow {
  /// The range that the row's numbers describe.
  static func range(first: Int64?, count: Int64?, in tree: GrowingTree) throws(StoreProblem) -> Range<UInt64> {
    guard let first, let count, first >= 0, count >= 0, count <= Int64(AppendBatch.maximumCount),
      UInt64(first) <= tree.size, UInt64(count) <= tree.size - UInt64(first)
    else { throw .damaged("a command's row names leaves that there are not") }
    return UInt64(first)..<UInt64(first + count)
  }
}

extension Range<UInt64> {
  /// The same numbers as databases count; only for ranges within a log.
  var signed: Range<Int64> { Int64(clamping: lowerBound)..<Int64(clamping: upperBound) }
}
