import Ledger

/// What a batch adds to the tree: the rows to write.
struct Growth {
  /// A subtree that the batch completes, leaves left out.
  struct Node {
    let level: Int
    let index: UInt64
    let hash: MerkleHash
  }

  /// The tree after the batch.
  private(set) var tree: GrowingTree
  /// The hash of each leaf.
  private(set) var leaves: [MerkleHash] = []
  /// The subtrees of two leaves and more that are complete now.
  private(set) var nodes: [Node] = []

  init(_ tree: GrowingTree, adding bytes: [[UInt8]]) {
    var grown = tree
    var nodes: [Node] = []
    var leaves: [MerkleHash] = []
    leaves.reserveCapacity(bytes.count)
    nodes.reserveCapacity(bytes.count + 1)
    for leaf in bytes {
      let hash = MerkleHash.leaf(leaf)
      leaves.append(hash)
      grown.append(hash) { level, index, hash in
        if level > 0 { nodes.append(Node(level: level, index: index, hash: hash)) }
      }
    }
    self.tree = grown
    self.leaves = leaves
    self.nodes = nodes
  }
}
