import Foundation
import Ledger
import TestSupport
import Testing

/// RFC 9162 §2.1, by law and by the vectors of transparency-dev.
@Suite("Merkle tree")
struct MerkleTreeTests {
  static let largest = 300

  /// A tree that was grown entry by entry, with the root after each.
  static let grown: (hashes: MemoryHashes, roots: [MerkleHash], leaves: [MerkleHash]) = {
    var hashes = MemoryHashes()
    var roots = [hashes.root]
    var leaves: [MerkleHash] = []
    for number in 0..<largest {
      let leaf = MerkleHash.leaf(Array("entry \(number)".utf8))
      leaves.append(leaf)
      hashes.append(leaf)
      roots.append(hashes.root)
    }
    return (hashes, roots, leaves)
  }()

  /// The definition, word for word (RFC 9162 §2.1.1).
  static func definedRoot(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
    guard let first = leaves.first else { return .emptyTree }
    guard leaves.count > 1 else { return first }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return .node(definedRoot(leaves[..<middle]), definedRoot(leaves[middle...]))
  }

  @Test("the root of every size up to 300 is the one that the standard defines")
  func roots() throws {
    for size in 0...Self.largest {
      let expected = Self.definedRoot(Self.grown.leaves[..<size])
      #expect(Self.grown.roots[size] == expected)
      #expect(try MerkleTree(size: UInt64(size), store: Self.grown.hashes).root() == expected)
    }
  }

  @Test("a proof for every entry of every size up to 300 verifies, and for no other entry, index, size or root")
  func inclusion() throws {
    for size in 1...Self.largest {
      let tree = MerkleTree(size: UInt64(size), store: Self.grown.hashes)
      let root = Self.grown.roots[size]
      for index in 0..<size {
        let proof = try #require(try tree.inclusionProof(of: UInt64(index)))
        let leaf = Self.grown.leaves[index]
        guard proof.verify(leaf: leaf, root: root) else {
          Issue.record("index \(index) of \(size)")
          continue
        }
        #expect(!proof.verify(leaf: Self.grown.leaves[(index + 1) % Self.largest], root: root))
        #expect(!proof.verify(leaf: leaf, root: Self.grown.roots[size - 1]))
        let longer = InclusionProof(index: proof.index, treeSize: proof.treeSize, path: proof.path + [root])
        #expect(!longer.verify(leaf: leaf, root: root))
        if !proof.path.isEmpty {
          let shorter = InclusionProof(
            index: proof.index, treeSize: proof.treeSize, path: Array(proof.path.dropLast()))
          #expect(!shorter.verify(leaf: leaf, root: root))
        }
      }
      #expect(try tree.inclusionProof(of: UInt64(size)) == nil)
    }
  }

  @Test("every single-bit change of a proof, a leaf or a root is noticed")
  func bits() throws {
    let size = 77
    let root = Self.grown.roots[size]
    let proof = try #require(
      try MerkleTree(size: UInt64(size), store: Self.grown.hashes).inclusionProof(of: 40))
    let leaf = Self.grown.leaves[40]
    func flipped(_ hash: MerkleHash, _ bit: Int) -> MerkleHash {
      var bytes = hash.bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      return MerkleHash(bytes: bytes) ?? hash
    }
    for bit in 0..<256 {
      #expect(!proof.verify(leaf: flipped(leaf, bit), root: root))
      #expect(!proof.verify(leaf: leaf, root: flipped(root, bit)))
      for position in proof.path.indices {
        var path = proof.path
        path[position] = flipped(path[position], bit)
        #expect(!InclusionProof(index: 40, treeSize: UInt64(size), path: path).verify(leaf: leaf, root: root))
      }
    }
  }

  @Test("every size extends every smaller one, and no other root of it")
  func consistency() throws {
    for new in 1...130 {
      let tree = MerkleTree(size: UInt64(new), store: Self.grown.hashes)
      for old in 1...new {
        let proof = try #require(try tree.consistencyProof(from: UInt64(old)))
        #expect(proof.verify(oldRoot: Self.grown.roots[old], newRoot: Self.grown.roots[new]), "\(old) to \(new)")
        if old > 0 {
          #expect(!proof.verify(oldRoot: Self.grown.roots[old - 1], newRoot: Self.grown.roots[new]))
        }
        if old < new, old > 0 {
          #expect(!proof.verify(oldRoot: Self.grown.roots[old], newRoot: Self.grown.roots[new - 1]))
        }
      }
      #expect(try tree.consistencyProof(from: UInt64(new) + 1) == nil)
      #expect(try tree.consistencyProof(from: 0) == nil)
    }
  }

  @Test("the border of a tree is enough to go on with it")
  func border() throws {
    var tree = GrowingTree()
    for leaf in Self.grown.leaves { tree.append(leaf) }
    #expect(tree.root == Self.grown.roots[Self.largest])
    #expect(GrowingTree(size: tree.size, border: tree.border) == tree)
    #expect(GrowingTree(size: tree.size, border: tree.border + [.emptyTree]) == nil)
  }

  private struct InclusionVector: Decodable {
    let leafIdx: UInt64?, treeSize: UInt64, root: String?, leafHash: String?, proof: [String]?, desc: String,
      wantErr: Bool
  }

  private struct ConsistencyVector: Decodable {
    let size1: UInt64, size2: UInt64, root1: String?, root2: String?, proof: [String]?, desc: String, wantErr: Bool
  }

  private static func hash(_ text: String?) -> MerkleHash? {
    text.flatMap { Data(base64Encoded: $0) }.flatMap { MerkleHash(bytes: $0) }
  }

  /// A root; some vectors compare roots of 12 bytes, which stand-ins replace here.
  private static func root(_ text: String?) -> MerkleHash? {
    hash(text) ?? text.flatMap { $0.isEmpty ? nil : MerkleHash.leaf(Array($0.utf8)) }
  }

  private static func files(_ kind: String) -> [URL] {
    guard let folder = TestData.path("vectors/merkle/\(kind)") else { return [] }
    let names = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil)
    return names?.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" } ?? []
  }

  @Test("the published inclusion vectors, good and bad")
  func inclusionVectors() throws {
    let files = Self.files("inclusion")
    for file in files {
      let vector = try JSONDecoder().decode(InclusionVector.self, from: Data(contentsOf: file))
      let path = (vector.proof ?? []).map(Self.hash)
      var verified = false
      if let root = Self.hash(vector.root), let leaf = Self.hash(vector.leafHash), !path.contains(nil) {
        verified = InclusionProof(index: vector.leafIdx ?? 0, treeSize: vector.treeSize, path: path.compactMap(\.self))
          .verify(leaf: leaf, root: root)
      }
      #expect(verified == !vector.wantErr, "\(file.lastPathComponent): \(vector.desc)")
    }
    #expect(files.isEmpty || files.count > 50)
  }

  @Test("the published consistency vectors, good and bad")
  func consistencyVectors() throws {
    let files = Self.files("consistency")
    for file in files {
      let vector = try JSONDecoder().decode(ConsistencyVector.self, from: Data(contentsOf: file))
      let path = (vector.proof ?? []).map(Self.hash)
      var verified = false
      if let old = Self.root(vector.root1), let new = Self.root(vector.root2), !path.contains(nil) {
        verified = ConsistencyProof(oldSize: vector.size1, newSize: vector.size2, path: path.compactMap(\.self))
          .verify(oldRoot: old, newRoot: new)
      }
      #expect(verified == !vector.wantErr, "\(file.lastPathComponent): \(vector.desc)")
    }
    #expect(files.isEmpty || files.count > 50)
  }
}
