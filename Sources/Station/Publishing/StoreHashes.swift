import Ledger
import Stores

/// A store's hashes, as trees want them.
struct StoreHashes: HashStore {
  private let store: any Store

  init(_ store: any Store) {
    self.store = store
  }

  func hash(level: Int, index: UInt64) throws(StoreProblem) -> MerkleHash {
    try store.hash(level: level, index: index)
  }
}
