/// A leaf's row as it stands in a database: what is no number of bytes is `nil`.
typealias LeafRow = (index: Int64, bytes: [UInt8]?, hash: [UInt8]?)

/// The rows of a ledger as they stand in a database, right or wrong.
protocol LedgerRows {
  /// A row of a subtree.
  typealias Node = (index: Int64, hash: [UInt8]?)

  /// Size and border; neither need make sense.
  func state() throws(StoreProblem) -> (size: Int64, border: [UInt8])
  /// The leaves' rows of a range in index order.
  func leafRows(_ range: Range<Int64>) throws(StoreProblem) -> [LeafRow]
  /// The rows of subtrees of a height in a range, in index order.
  func nodeRows(level: Int, _ range: Range<Int64>) throws(StoreProblem) -> [Node]
  /// How many rows of leaves there are, and how many of subtrees.
  func counts() throws(StoreProblem) -> (leaves: Int64, nodes: Int64)
}
