/// Where the hashes of complete subtrees come from: memory, a database, tiles of a published log.
public protocol HashStore {
  /// What goes wrong when a hash cannot be had.
  associatedtype Failure: Error

  /// The hash of the complete subtree number `index` of height `level`: the one over entries
  /// `index · 2^level ..< (index + 1) · 2^level`.
  func hash(level: Int, index: UInt64) throws(Failure) -> MerkleHash
}
