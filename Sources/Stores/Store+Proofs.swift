import Ledger

extension Store {
  /// The hash of a complete subtree.
  public func hash(level: Int, index: UInt64) throws(StoreProblem) -> MerkleHash {
    guard let hash = try hashes([Subtree(level: level, index: index)]).first else {
      throw .damaged("the hash of subtree \(index) of height \(level) is missing")
    }
    return hash
  }

  /// The proof that an entry stands at `index` of the log's first `size` entries; `nil` when that log has no such entry.
  public func inclusionProof(of index: UInt64, size: UInt64) throws(StoreProblem) -> InclusionProof? {
    let wanted = WantedHashes()
    guard MerkleTree(size: size, store: wanted).inclusionProof(of: index) != nil else { return nil }
    return try MerkleTree(size: size, store: fetched(wanted)).inclusionProof(of: index)
  }

  /// The proof that the log's first `size` entries extend its first `oldSize`; `nil` when they do not, and from nothing.
  public func consistencyProof(from oldSize: UInt64, size: UInt64) throws(StoreProblem) -> ConsistencyProof? {
    let wanted = WantedHashes()
    guard MerkleTree(size: size, store: wanted).consistencyProof(from: oldSize) != nil else { return nil }
    return try MerkleTree(size: size, store: fetched(wanted)).consistencyProof(from: oldSize)
  }

  /// The root of the log's first `size` entries.
  public func root(size: UInt64) throws(StoreProblem) -> MerkleHash {
    let wanted = WantedHashes()
    _ = MerkleTree(size: size, store: wanted).root()
    return try MerkleTree(size: size, store: fetched(wanted)).root()
  }

  private func fetched(_ wanted: WantedHashes) throws(StoreProblem) -> FetchedHashes {
    let hashes = try hashes(wanted.subtrees)
    return FetchedHashes(hashes: Dictionary(zip(wanted.subtrees, hashes)) { first, _ in first })
  }
}

/// Notes which hashes a proof needs, so that they are fetched in one go: a database is asked once, not twenty times.
private final class WantedHashes: HashStore {
  private(set) var subtrees: [Subtree] = []

  func hash(level: Int, index: UInt64) throws(Never) -> MerkleHash {
    subtrees.append(Subtree(level: level, index: index))
    return .emptyTree
  }
}

/// The hashes that a proof needs.
private struct FetchedHashes: HashStore {
  let hashes: [Subtree: MerkleHash]

  func hash(level: Int, index: UInt64) throws(StoreProblem) -> MerkleHash {
    guard let hash = hashes[Subtree(level: level, index: index)] else {
      throw .damaged("the hash of subtree \(index) of height \(level) is missing")
    }
    return hash
  }
}
