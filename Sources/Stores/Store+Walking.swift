import Ledger

/// How many leaves or records are read at a time.
private let pageSize: UInt64 = 256

extension Store {
  /// Hands out the leaves at these indexes in order, until `body` gives `false`. The store may be used meanwhile.
  public func leaves(
    _ range: Range<UInt64>, _ body: (_ index: UInt64, _ leaf: [UInt8]) -> Bool
  ) throws(StoreProblem) {
    for page in Self.pages(range) {
      for (index, leaf) in zip(page, try leaves(page)) where !body(index, leaf) { return }
    }
  }

  /// Hands out the records that open leaves from `leaf` to the end of ``tree``, in index order, until `body` gives
  /// `false`. The store may be used meanwhile.
  public func records(from leaf: UInt64, _ body: (StoredRecord) -> Bool) throws(StoreProblem) {
    guard leaf < tree.size else { return }
    for page in Self.pages(leaf..<tree.size) {
      for record in try records(opening: page) where !body(record) { return }
    }
  }

  /// Hands out the records of a scope in the order in which they were stored, until `body` gives `false`.
  public func records(scope: String, _ body: (StoredRecord) -> Bool) throws(StoreProblem) {
    var position: Int64? = 0
    while let after = position {
      let page = try records(scope: scope, after: after, limit: Int(pageSize))
      for record in page.records where !body(record) { return }
      position = page.next
    }
  }

  /// All records of a scope. For scopes that may be large, hand them out one by one.
  public func records(scope: String) throws(StoreProblem) -> [StoredRecord] {
    var all: [StoredRecord] = []
    try records(scope: scope) { record in
      all.append(record)
      return true
    }
    return all
  }

  private static func pages(_ range: Range<UInt64>) -> some Sequence<Range<UInt64>> {
    sequence(state: range.lowerBound) { (start: inout UInt64) -> Range<UInt64>? in
      guard start < range.upperBound else { return nil }
      let end = range.upperBound - start > pageSize ? start + pageSize : range.upperBound
      defer { start = end }
      return start..<end
    }
  }

  /// Refuses a range that is not within the log or not to be held in memory at once.
  func checkRange(_ range: Range<UInt64>) throws(StoreProblem) {
    guard range.upperBound <= tree.size else {
      throw .refused("leaves \(range) were asked for; the log has \(tree.size)")
    }
    guard range.count <= AppendBatch.maximumCount else {
      throw .refused("\(range.count) leaves were asked for at once; the limit is \(AppendBatch.maximumCount)")
    }
  }

  /// Refuses subtrees that the log has not completed, and more than a proof can need.
  func checkSubtrees(_ subtrees: [Subtree]) throws(StoreProblem) {
    guard subtrees.count <= AppendBatch.maximumCount else {
      throw .refused("\(subtrees.count) hashes were asked for at once; the limit is \(AppendBatch.maximumCount)")
    }
    for subtree in subtrees {
      guard (0..<63).contains(subtree.level), subtree.index < tree.size >> UInt64(subtree.level) else {
        throw .refused(
          "subtree \(subtree.index) of height \(subtree.level) was asked for; the log has \(tree.size) entries")
      }
    }
  }

  /// Refuses a setting that is not small.
  func checkSetting(_ name: String, _ value: [UInt8]?) throws(StoreProblem) {
    try StoredName.check(name, "the setting's name")
    guard (value?.count ?? 0) <= 1 << 20 else { throw .refused("the setting \(name) has more than 1 MiB") }
  }
}
