/// Roots and proofs of a tree of a given size over any ``HashStore`` (RFC 9162 §2.1): each needs at most one stored
/// hash for each level.
public struct MerkleTree<Store: HashStore> {
  /// The number of entries.
  public let size: UInt64
  private let store: Store

  /// The tree over the first `size` entries of `store`.
  public init(size: UInt64, store: Store) {
    self.size = size
    self.store = store
  }

  /// The root (RFC 9162 §2.1.1).
  public func root() throws(Store.Failure) -> MerkleHash {
    try size == 0 ? .emptyTree : hash(0, size)
  }

  /// The proof that an entry stands at `index`; `nil` when the tree has no such entry.
  public func inclusionProof(of index: UInt64) throws(Store.Failure) -> InclusionProof? {
    guard index < size else { return nil }
    var path: [MerkleHash] = []
    var start: UInt64 = 0
    var end = size
    while end - start > 1 {
      let middle = start + Self.split(end - start)
      if index < middle {
        path.append(try hash(middle, end))
        end = middle
      } else {
        path.append(try hash(start, middle))
        start = middle
      }
    }
    return InclusionProof(index: index, treeSize: size, path: path.reversed())
  }

  /// The proof that this tree extends the one over its first `oldSize` entries; `nil` when it is smaller, and for the
  /// empty tree, from which there is nothing to show.
  public func consistencyProof(from oldSize: UInt64) throws(Store.Failure) -> ConsistencyProof? {
    guard oldSize > 0, oldSize <= size else { return nil }
    var path: [MerkleHash] = []
    var start: UInt64 = 0
    var end = size
    // SUBPROOF of RFC 9162 §2.1.4.1, followed downwards to where the smaller tree ends.
    while end != oldSize {
      let middle = start + Self.split(end - start)
      if oldSize <= middle {
        path.append(try hash(middle, end))
        end = middle
      } else {
        path.append(try hash(start, middle))
        start = middle
      }
    }
    if start != 0 { path.append(try hash(start, end)) }
    return ConsistencyProof(oldSize: oldSize, newSize: size, path: path.reversed())
  }

  /// The hash over entries `start ..< end`, a subtree of this tree.
  private func hash(_ start: UInt64, _ end: UInt64) throws(Store.Failure) -> MerkleHash {
    let count = end - start
    if count & (count - 1) == 0 {
      let level = count.trailingZeroBitCount
      return try store.hash(level: level, index: start >> UInt64(level))
    }
    let middle = start + Self.split(count)
    return .node(try hash(start, middle), try hash(middle, end))
  }

  /// The largest power of two below `count`.
  private static func split(_ count: UInt64) -> UInt64 {
    1 << UInt64(63 - (count - 1).leadingZeroBitCount)
  }
}
