/// The tree of a published log, built again from its entries and compared with its tiles on the way.
struct LogCheck {
  private(set) var tree = GrowingTree()
  private let source: any TileSource
  private let checkpoint: Checkpoint
  private let earlier: Checkpoint?
  // The tile of hashes that the entries of this bundle lead to.
  private var leaves: (path: String, bytes: [UInt8]) = ("", [])
  // Tiles of the levels above, each read once; hashes arrive in their order.
  private var tiles: [Int: (index: UInt64, path: String, bytes: [UInt8])] = [:]
  private var completed: [(level: Int, index: UInt64, hash: MerkleHash)] = []

  init(source: any TileSource, checkpoint: Checkpoint, earlier: Checkpoint?) {
    self.source = source
    self.checkpoint = checkpoint
    self.earlier = earlier
  }

  /// The next bundle of entries, with the tile of their hashes read as well.
  mutating func nextBundle() async throws(LogProblem) -> RawBundle {
    let index = tree.size / UInt64(TilePath.fullWidth)
    let width = width(level: 0, index)
    leaves = try await Piece.tile(source, level: 0, index: index, width: width)
    return try await Piece.bundle(source, index: index, width: width)
  }

  /// Takes the next entry.
  mutating func append(_ entry: ArraySlice<UInt8>) throws(LogProblem) {
    let hash = MerkleHash.leaf(entry)
    let position = Int(tree.size % UInt64(TilePath.fullWidth))
    guard Self.hash(leaves.bytes, position) == hash else { throw .entry(index: tree.size, tile: leaves.path) }
    tree.append(hash) { level, index, hash in
      if level > 0, level % 8 == 0 { completed.append((level / 8, index, hash)) }
    }
    if let earlier, earlier.size == tree.size, earlier.root != tree.root {
      throw .doesNotExtend(size: earlier.size)
    }
  }

  /// Compares what the bundle completed with the tiles above it.
  mutating func finishBundle() async throws(LogProblem) {
    for (level, index, hash) in completed {
      let number = index / UInt64(TilePath.fullWidth)
      if tiles[level]?.index != number {
        let (path, bytes) = try await Piece.tile(
          source, level: level, index: number, width: width(level: level, number))
        tiles[level] = (number, path, bytes)
      }
      let position = Int(index % UInt64(TilePath.fullWidth))
      guard let tile = tiles[level], Self.hash(tile.bytes, position) == hash else {
        throw .tile(path: tiles[level]?.path ?? "", position: position)
      }
    }
    completed.removeAll(keepingCapacity: true)
  }

  private func width(level: Int, _ index: UInt64) -> Int {
    let count = checkpoint.size >> UInt64(8 * level)
    return Int(min(UInt64(TilePath.fullWidth), count - index * UInt64(TilePath.fullWidth)))
  }

  private static func hash(_ tile: [UInt8], _ position: Int) -> MerkleHash? {
    let start = position * MerkleHash.size
    guard tile.count >= start + MerkleHash.size else { return nil }
    return MerkleHash(bytes: tile[start..<start + MerkleHash.size])
  }
}
