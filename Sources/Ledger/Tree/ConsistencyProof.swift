/// Shows that a smaller tree is the beginning of a larger one, given both roots (RFC 9162 §2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
  /// The number of entries in the smaller tree.
  public let oldSize: UInt64
  /// The number of entries in the larger tree.
  public let newSize: UInt64
  /// The hashes, in the order of RFC 9162.
  public let path: [MerkleHash]

  /// A proof from its parts; nothing is checked before ``verify(oldRoot:newRoot:)``.
  public init(oldSize: UInt64, newSize: UInt64, path: [MerkleHash]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Whether the tree with `newRoot` extends the tree with `oldRoot` (RFC 9162 §2.1.4.2).
  ///
  /// From the empty tree nothing can be shown: every tree extends it.
  public func verify(oldRoot: MerkleHash, newRoot: MerkleHash) -> Bool {
    guard oldSize > 0, oldSize <= newSize else { return false }
    if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
    var path = path[...]
    // When the smaller tree is one complete subtree its root is left out of the proof.
    if oldSize & (oldSize - 1) == 0 { path = [oldRoot] + path }
    guard let first = path.popFirst() else { return false }
    var node = oldSize - 1
    var last = newSize - 1
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var old = first
    var new = first
    for sibling in path {
      if last == 0 { return false }
      if node & 1 == 1 || node == last {
        old = .node(sibling, old)
        new = .node(sibling, new)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        new = .node(new, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == newRoot
  }
}
