import Ledger
import Stores
import TestSupport
import Testing

/// What every store does.
@Suite("A store", .serialized)
struct StoreTests {
  /// Sizes of batches: nothing, one, and across several pages of reading.
  static let counts: [UInt64] = [1, 0, 2, 3, 7, 64, 200, 1, 700]

  @Test(
    "the same batches give the tree of RFC 9162 on every store, and proofs that verify", arguments: StoreKind.allCases)
  func growing(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    var expected = MemoryHashes()
    var store = try stand.open()
    #expect(store.tree.size == 0)
    #expect(store.tree.root == .emptyTree)
    for count in Self.counts {
      let start = expected.size
      for index in start..<start + count { expected.append(.leaf(Sample.leaf(index))) }
      let appended = try store.append(Sample.batch(start, count))
      #expect(appended == .appended(start..<start + count, size: expected.size, root: expected.root))
      #expect(store.tree.root == expected.root)
    }
    store = try reopened(stand, &store)
    let size = expected.size
    #expect(store.tree.size == size)
    #expect(store.tree.root == expected.root)
    for index in [0, 1, size / 2, size - 1] {
      let proof = try #require(try store.inclusionProof(of: index, size: size))
      #expect(proof.verify(leaf: .leaf(Sample.leaf(index)), root: expected.root))
    }
    let consistency = try #require(try store.consistencyProof(from: 277, size: size))
    let old = try MerkleTree(size: 277, store: expected).root()
    #expect(consistency.verify(oldRoot: old, newRoot: expected.root))
    #expect(try store.inclusionProof(of: size, size: size) == nil)
    #expect(try store.root(size: 277) == old)
    #expect(try store.root(size: 0) == .emptyTree)
    #expect(throws: StoreProblem.self) { try store.root(size: size + 1) }
    #expect(try store.check() == nil)
  }

  /// Closes a store and opens its place again, as after a restart.
  private func reopened(_ stand: StoreStand, _ store: inout any Store) throws -> any Store {
    store = try StoreStand(.sqlite).open()
    return try stand.open()
  }

  @Test("leaves and records come back as they were, in order", arguments: StoreKind.allCases)
  func reading(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    let store = try stand.open()
    _ = try store.append(Sample.batch(0, 600, scope: "alert/7"))
    _ = try store.append(Sample.batch(600, 3, scope: "alert/71"))
    let loose = StoredRecord(id: [UInt8](repeating: 9, count: 16), leaf: nil, scope: "officers", ciphertext: [])
    let late = StoredRecord(id: [UInt8](repeating: 8, count: 16), leaf: 2, scope: "hold/1", ciphertext: [0, 255])
    _ = try store.append(AppendBatch(expectedSize: 603, leaves: [], records: [loose, late]))
    #expect(try store.leaves(0..<603) == (0..<603).map(Sample.leaf))
    #expect(try store.leaves(5..<5) == [])
    var seen: [UInt64] = []
    try store.leaves(100..<603) { index, leaf in
      seen.append(index)
      return leaf == Sample.leaf(index) && index < 599
    }
    #expect(seen == Array(100...599))
    var opened: [StoredRecord] = []
    try store.records(from: 1) { record in
      opened.append(record)
      return true
    }
    #expect(opened.prefix(3) == [Sample.record(1), Sample.record(2), late])
    #expect(opened.count == 603)
    #expect(try store.records(scope: "alert/7").map(\.leaf) == (0..<600).map { $0 })
    #expect(try store.records(scope: "alert") == [])
    #expect(try store.record(id: loose.id) == loose)
    #expect(try store.record(id: Sample.record(602).id) == Sample.record(602, scope: "alert/71"))
    #expect(try store.record(id: [UInt8](repeating: 1, count: 16)) == nil)
    #expect(try store.record(id: []) == nil)
    #expect(throws: StoreProblem.self) { try store.leaves(0..<604) }
    #expect(throws: StoreProblem.self) { try store.leaves(604..<604) }
    #expect(throws: StoreProblem.self) { try store.hash(level: 0, index: 603) }
    #expect(throws: StoreProblem.self) { try store.hash(level: 9, index: 1) }
    #expect(throws: StoreProblem.self) { try store.hash(level: -1, index: 0) }
    #expect(throws: StoreProblem.self) { try store.hash(level: 64, index: 0) }
  }

  @Test("a batch for another size is a conflict that says the size and writes nothing", arguments: StoreKind.allCases)
  func conflict(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    let store = try stand.open()
    _ = try store.append(Sample.batch(0, 5))
    let root = store.tree.root
    for size in [0, 4, 6, UInt64(Int64.max) - 200_000] {
      #expect(throws: StoreProblem.conflict(size: 5)) {
        try store.append(AppendBatch(expectedSize: size, leaves: [[1]], command: Sample.command(1)))
      }
    }
    #expect(store.tree.root == root)
    #expect(try store.check() == nil)
    let again = try store.append(AppendBatch(expectedSize: 5, leaves: [[1]], command: Sample.command(1)))
    #expect(again.range == 5..<6, "the command of the refused batch was not kept either")
  }

  @Test("a command carried out twice stands once, after a restart too", arguments: StoreKind.allCases)
  func idempotency(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    var store = try stand.open()
    let batch = Sample.batch(0, 5, command: Sample.command(1))
    #expect(try store.append(batch).range == 0..<5)
    #expect(try store.append(batch) == .repeated(0..<5))
    _ = try store.append(Sample.batch(5, 2))
    store = try reopened(stand, &store)
    #expect(try store.append(batch) == .repeated(0..<5))
    #expect(store.tree.size == 7)
    let (known, other) = (try #require(Sample.command(1)), try #require(Sample.command(3)))
    #expect(try store.entries(of: known) == 0..<5)
    #expect(try store.entries(of: other) == nil)
    let none = AppendBatch(expectedSize: 7, leaves: [], command: Sample.command(2))
    #expect(try store.append(none).range == 7..<7)
    #expect(try store.append(none) == .repeated(7..<7))
  }

  @Test("what no store takes is refused, and just what it takes is taken", arguments: StoreKind.allCases)
  func limits(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    let store = try stand.open()
    func record(_ change: (inout StoredRecord) -> Void) -> AppendBatch {
      var record = Sample.record(0)
      change(&record)
      return AppendBatch(expectedSize: 0, leaves: [[1]], records: [record])
    }
    let refused = [
      AppendBatch(expectedSize: 0, leaves: [[UInt8](repeating: 1, count: 65_536)]),
      AppendBatch(expectedSize: 0, leaves: [[UInt8]](repeating: [1], count: 100_001)),
      AppendBatch(expectedSize: .max, leaves: [[1]]),
      record { $0.id.removeLast() }, record { $0.id.append(1) }, record { $0.leaf = 1 }, record { $0.leaf = .max },
      record { $0.scope = "" }, record { $0.scope = "alert/\u{0}" }, record { $0.scope = "alert 7" },
      record { $0.scope = String(repeating: "a", count: 65) }, record { $0.scope = "älert" },
    ]
    for batch in refused {
      #expect { try store.append(batch) } throws: { error in
        if case StoreProblem.refused = error { true } else { false }
      }
    }
    var batch = record { $0.scope = String(repeating: "a", count: 64) }
    batch.leaves = [[UInt8](repeating: 1, count: 65_535), []]
    _ = try store.append(batch)
    #expect(try store.leaves(0..<2) == batch.leaves)
    // A name is used once.
    #expect(throws: StoreProblem.refused("a record of that name is stored already")) {
      try store.append(AppendBatch(expectedSize: 2, leaves: [[2]], records: batch.records))
    }
    #expect(store.tree.size == 2)
    #expect(try store.check() == nil)
  }

  @Test("deleting records of scopes leaves their leaves and everything else", arguments: StoreKind.allCases)
  func deleting(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    let store = try stand.open()
    _ = try store.append(Sample.batch(0, 300, scope: "alert/7"))
    _ = try store.append(Sample.batch(300, 20, scope: "watchlist/7"))
    _ = try store.append(Sample.batch(320, 10, scope: "officers"))
    let root = store.tree.root
    #expect(try store.deleteRecords(scopes: ["alert/7", "watchlist/7", "nothing"]) == 320)
    #expect(try store.deleteRecords(scopes: ["alert/7", "watchlist/7", "nothing"]) == 0)
    #expect(try store.deleteRecords(scopes: []) == 0)
    #expect(try store.records(scope: "alert/7") == [])
    #expect(try store.records(scope: "officers").count == 10)
    #expect(try store.records(opening: 0..<330).count == 10)
    #expect(try store.leaves(0..<330).count == 330)
    #expect(store.tree.root == root)
    #expect(try store.check() == nil)
  }

  @Test("small values are kept under names", arguments: StoreKind.allCases)
  func settings(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    var store = try stand.open()
    #expect(try store.setting("origin") == nil)
    try store.setSetting("origin", [0, 1, 255])
    try store.setSetting("empty", [])
    try store.setSetting("origin", [7])
    store = try reopened(stand, &store)
    #expect(try store.setting("origin") == [7])
    #expect(try store.setting("empty") == [])
    try store.setSetting("origin", nil)
    #expect(try store.setting("origin") == nil)
    try store.setSetting("large", [UInt8](repeating: 1, count: 1 << 20))
    #expect(throws: StoreProblem.self) { try store.setSetting("large", [UInt8](repeating: 1, count: (1 << 20) + 1)) }
    #expect(throws: StoreProblem.self) { try store.setSetting("", [1]) }
    #expect(throws: StoreProblem.self) { try store.setting("a name'; DROP TABLE leaf; --") }
  }
}
