/// Shows that an entry stands at an index of a tree of a size, given the tree's root (RFC 9162 §2.1.3).
public struct InclusionProof: Hashable, Sendable {
  /// The entry's index, from 0.
  public let index: UInt64
  /// The number of entries in the tree.
  public let treeSize: UInt64
  /// The hashes of the sibling subtrees, from the leaf upwards.
  public let path: [MerkleHash]

  /// A proof from its parts; nothing is checked before ``verify(leaf:root:)``.
  public init(index: UInt64, treeSize: UInt64, path: [MerkleHash]) {
    self.index = index
    self.treeSize = treeSize
    self.path = path
  }

  /// Whether an entry with this leaf hash stands there (RFC 9162 §2.1.3.2).
  public func verify(leaf: MerkleHash, root: MerkleHash) -> Bool {
    guard index < treeSize else { return false }
    var node = index
    var last = treeSize - 1
    var hash = leaf
    for sibling in path {
      if last == 0 { return false }
      if node & 1 == 1 || node == last {
        hash = .node(sibling, hash)
        // At the right border of the tree levels without a sibling are passed over.
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = .node(hash, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }
}
