/// The hashes of a tree in memory, level by level.
public struct MemoryHashes: HashStore, Sendable {
  /// A subtree that the tree has not completed was asked for.
  public struct Missing: Error, Hashable, Sendable {
    /// The subtree's height.
    public let level: Int
    /// The subtree's index within its level.
    public let index: UInt64
  }

  private var levels: [[MerkleHash]] = []
  private var tree = GrowingTree()

  /// No entries.
  public init() {}

  /// The number of entries.
  public var size: UInt64 { tree.size }
  /// The root.
  public var root: MerkleHash { tree.root }

  /// Appends an entry's leaf hash.
  public mutating func append(_ leaf: MerkleHash) {
    var levels = self.levels
    self.levels = []
    tree.append(leaf) { level, _, hash in
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
    }
    self.levels = levels
  }

  /// The hash of a complete subtree.
  public func hash(level: Int, index: UInt64) throws(Missing) -> MerkleHash {
    guard level < levels.count, index < UInt64(levels[level].count) else { throw Missing(level: level, index: index) }
    return levels[level][Int(index)]
  }
}
