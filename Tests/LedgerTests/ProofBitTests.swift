import Foundation
import Ledger
import Testing

/// Every proof of every small tree, with bits changed: all of them for trees of up to 20 entries, and for those of up
/// to 300 one bit of the leaf, of the root and of each hash of the path, a different one each time. With OVERT_ALL_BITS set
/// (`make bits`) it is all bits for all of them, which takes minutes.
@Suite("Changed bits in proofs")
struct ProofBitTests {
  private let log = TestLog(count: 300)

  private func flipped(_ hash: MerkleHash, _ bit: Int) -> MerkleHash {
    var bytes = hash.bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return MerkleHash(bytes: bytes) ?? hash
  }

  /// Whether a proof verifies as it is and with none of these bits changed in the leaf, the root or any hash.
  private func isTight(size: Int, index: Int, bits: Range<Int>) throws -> Bool {
    let tree = MerkleTree(size: UInt64(size), store: log.hashes)
    let proof = try #require(try tree.inclusionProof(of: UInt64(index)))
    let (leaf, root) = (MerkleHash.leaf(log.entries[index]), log.roots[size])
    guard proof.verify(leaf: leaf, root: root) else { return false }
    for bit in bits {
      if proof.verify(leaf: flipped(leaf, bit % 256), root: root) { return false }
      if proof.verify(leaf: leaf, root: flipped(root, (bit + 1) % 256)) { return false }
      for position in proof.path.indices {
        var path = proof.path
        path[position] = flipped(path[position], (bit + position) % 256)
        let changed = InclusionProof(index: proof.index, treeSize: proof.treeSize, path: path)
        if changed.verify(leaf: leaf, root: root) { return false }
      }
    }
    return true
  }

  @Test("trees of up to 20 entries, every entry, all bits")
  func allBits() throws {
    for size in 1...20 {
      for index in 0..<size { #expect(try isTight(size: size, index: index, bits: 0..<256)) }
    }
  }

  /// Whether all bits are asked for.
  private static let isExhaustive = ProcessInfo.processInfo.environment["OVERT_ALL_BITS"] != nil

  @Test("trees of up to 300 entries, every entry, one bit of each hash; all bits when asked for", arguments: 0..<2)
  func oneBit(half: Int) throws {
    for size in 21...300 where size % 2 == half {
      for index in 0..<size {
        let bit = (size * 131 + index * 17) % 256
        let bits = Self.isExhaustive ? 0..<256 : bit..<bit + 1
        #expect(try isTight(size: size, index: index, bits: bits))
      }
    }
  }

  @Test("a kept proof: every bit of the file and of the entry")
  func files() throws {
    let key = try TestLog.key().verifier
    for (size, index) in [(1, 0), (37, 36), (300, 123)] {
      let tree = MerkleTree(size: UInt64(size), store: log.hashes)
      let path = try #require(try tree.inclusionProof(of: UInt64(index))).path
      let file = EntryProof(index: UInt64(index), path: path, note: try log.signed(size).note).encoded
      let entry = log.entries[index]
      _ = try EntryProof(file).verify(entry: entry, log: key)
      for bit in 0..<file.count * 8 {
        var changed = file
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(throws: NoteProblem.self) { try EntryProof(changed).verify(entry: entry, log: key) }
      }
      let proof = try EntryProof(file)
      for bit in 0..<entry.count * 8 {
        var changed = entry
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(throws: NoteProblem.self) { try proof.verify(entry: changed, log: key) }
      }
    }
  }

  @Test(
    "consistency between all pairs of sizes up to 64: the proof holds, and with any bit of a hash changed it does not")
  func consistency() throws {
    for new in 1...64 {
      let tree = MerkleTree(size: UInt64(new), store: log.hashes)
      for old in 1...new {
        let proof = try #require(try tree.consistencyProof(from: UInt64(old)))
        #expect(proof.verify(oldRoot: log.roots[old], newRoot: log.roots[new]))
        let bit = (old * 7 + new * 31) % 256
        #expect(!proof.verify(oldRoot: flipped(log.roots[old], bit), newRoot: log.roots[new]))
        #expect(!proof.verify(oldRoot: log.roots[old], newRoot: flipped(log.roots[new], bit)))
        for position in proof.path.indices {
          var path = proof.path
          path[position] = flipped(path[position], bit)
          let changed = ConsistencyProof(oldSize: proof.oldSize, newSize: proof.newSize, path: path)
          #expect(!changed.verify(oldRoot: log.roots[old], newRoot: log.roots[new]))
        }
      }
    }
  }
}
