import Ledger

/// The one row that says how far the log has come: size and border.
enum StateRow {
  /// The border's hashes, one after the other.
  static func border(_ tree: GrowingTree) -> [UInt8] {
    tree.border.flatMap(\.bytes)
  }

  /// The tree that a row describes.
  static func tree(size: Int64, border: [UInt8]) throws(StoreProblem) -> GrowingTree {
    guard size >= 0, size <= Int64.max - Int64(AppendBatch.maximumCount), border.count % MerkleHash.size == 0 else {
      throw .damaged("the row of the log's size holds size \(size) and a border of \(border.count) bytes")
    }
    var hashes: [MerkleHash] = []
    for start in stride(from: 0, to: border.count, by: MerkleHash.size) {
      if let hash = MerkleHash(bytes: border[start..<start + MerkleHash.size]) { hashes.append(hash) }
    }
    guard let tree = GrowingTree(size: UInt64(size), border: hashes) else {
      throw .damaged("the row of the log's size holds size \(size) and a border of \(hashes.count) hashes")
    }
    return tree
  }

  /// The hash that stands in a row.
  static func hash(_ bytes: [UInt8]?, of subtree: Subtree) throws(StoreProblem) -> MerkleHash {
    guard let hash = bytes.flatMap({ MerkleHash(bytes: $0) }) else {
      throw .damaged("the hash of subtree \(subtree.index) of height \(subtree.level) is missing or no hash")
    }
    return hash
  }

  /// The leaves that stand in rows, which must be all of the range.
  static func leaves(_ range: Range<UInt64>, _ rows: [LeafRow]) throws(StoreProblem) -> [[UInt8]] {
    var leaves: [[UInt8]] = []
    leaves.reserveCapacity(rows.count)
    for (index, row) in zip(range, rows) {
      guard row.index == Int64(clamping: index), let bytes = row.bytes else { break }
      leaves.append(bytes)
    }
    guard leaves.count == range.count else {
      throw .damaged("leaf \(range.lowerBound + UInt64(leaves.count)) is missing or no leaf")
    }
    return leaves
  }
}
