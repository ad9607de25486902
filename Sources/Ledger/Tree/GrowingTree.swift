/// The right border of a growing tree: enough to append and to know the root, a hash for each bit of the size.
public struct GrowingTree: Hashable, Sendable {
  /// The number of entries.
  public private(set) var size: UInt64 = 0
  /// Hashes of complete subtrees, largest first: one for each bit that is set in the size.
  public private(set) var border: [MerkleHash] = []

  /// The empty tree.
  public init() {}

  /// A tree from its size and border; `nil` when the number of hashes is not that of the size.
  public init?(size: UInt64, border: [MerkleHash]) {
    guard size.nonzeroBitCount == border.count else { return nil }
    self.size = size
    self.border = border
  }

  /// Appends an entry's leaf hash.
  ///
  /// - Parameter completed: called for each subtree that this completes, the leaf itself first, with its level, its
  ///   index within the level and its hash: what a ``HashStore`` has to keep.
  public mutating func append(
    _ leaf: MerkleHash, completed: (_ level: Int, _ index: UInt64, _ hash: MerkleHash) -> Void = { _, _, _ in }
  ) {
    var hash = leaf
    var level = 0
    completed(level, size, hash)
    while size >> UInt64(level) & 1 == 1 {
      hash = .node(border.removeLast(), hash)
      level += 1
      completed(level, size >> UInt64(level), hash)
    }
    border.append(hash)
    size += 1
  }

  /// The root (RFC 9162 §2.1.1).
  public var root: MerkleHash {
    guard var hash = border.last else { return .emptyTree }
    for left in border.dropLast().reversed() { hash = .node(left, hash) }
    return hash
  }
}
