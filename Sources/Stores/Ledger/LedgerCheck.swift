import Ledger

/// Computes a ledger anew from its leaves' bytes and compares.
struct LedgerCheck<Rows: LedgerRows> {
  let rows: Rows

  /// Leaves read at a time.
  private static var pageSize: Int64 { 512 }

  /// The first index at which something does not fit.
  func firstMisfit() throws(StoreProblem) -> UInt64? {
    let state = try rows.state()
    guard state.size >= 0 else { return 0 }
    var grown = GrowingTree()
    var start: Int64 = 0
    while start < state.size {
      let end = state.size - start > Self.pageSize ? start + Self.pageSize : state.size
      if let misfit = try misfit(in: start..<end, &grown) { return UInt64(clamping: misfit) }
      start = end
    }
    // Rows beyond the size, before the first, or of subtrees that cannot be.
    let counts = try rows.counts()
    let size = UInt64(state.size)
    let nodes = (1..<63).reduce(UInt64(0)) { $0 + size >> UInt64($1) }
    guard counts.leaves == state.size, UInt64(clamping: counts.nodes) == nodes else { return size }
    return StateRow.border(grown) == state.border ? nil : size
  }

  private func misfit(in range: Range<Int64>, _ grown: inout GrowingTree) throws(StoreProblem) -> Int64? {
    var completed: [Int: [(index: Int64, hash: [UInt8], leaf: Int64)]] = [:]
    var expected = range.lowerBound
    var misfit: Int64?
    for row in try rows.leafRows(range) {
      guard row.index == expected, let bytes = row.bytes, MerkleHash.leaf(bytes).bytes == row.hash else { break }
      grown.append(.leaf(bytes)) { level, index, hash in
        if level > 0 { completed[level, default: []].append((Int64(clamping: index), hash.bytes, expected)) }
      }
      expected += 1
    }
    if expected < range.upperBound { misfit = expected }
    for (level, nodes) in completed {
      guard let first = nodes.first?.index, let last = nodes.last?.index else { continue }
      let kept = try rows.nodeRows(level: level, first..<last + 1)
      for (number, node) in nodes.enumerated() {
        if number < kept.count, kept[number].index == node.index, kept[number].hash == node.hash { continue }
        misfit = min(misfit ?? node.leaf, node.leaf)
        break
      }
    }
    return misfit
  }
}
