import Ledger
import Stores
import TestSupport
import Testing

/// Somebody who can write the database, and does.
@Suite("Tampering with a store", .serialized)
struct TamperingTests {
  /// A change and the first index at which it shows, in a log of 1000 entries.
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let index: UInt64
  }

  static let changes = [
    Change(testDescription: "an edited leaf", sql: "UPDATE leaf SET bytes = hash WHERE idx = 600", index: 600),
    Change(
      testDescription: "an edited leaf with its hash",
      sql:
        "UPDATE leaf SET bytes = (SELECT bytes FROM leaf WHERE idx = 3), hash = (SELECT hash FROM leaf WHERE idx = 3)"
        + " WHERE idx = 700",
      index: 701),
    Change(testDescription: "an edited hash", sql: "UPDATE leaf SET hash = bytes WHERE idx = 0", index: 0),
    Change(testDescription: "a dropped leaf", sql: "DELETE FROM leaf WHERE idx = 511", index: 511),
    Change(testDescription: "a dropped last leaf", sql: "DELETE FROM leaf WHERE idx = 999", index: 999),
    Change(testDescription: "all leaves dropped", sql: "DELETE FROM leaf", index: 0),
    Change(
      testDescription: "two leaves swapped",
      sql: "UPDATE leaf SET idx = -1 WHERE idx = 4; UPDATE leaf SET idx = 4 WHERE idx = 900;"
        + " UPDATE leaf SET idx = 900 WHERE idx = -1",
      index: 5),
    Change(
      testDescription: "a leaf put in at the end",
      sql: "INSERT INTO leaf SELECT 1000, bytes, hash FROM leaf WHERE idx = 0",
      index: 1000),
    Change(
      testDescription: "a leaf put in before the first",
      sql: "INSERT INTO leaf SELECT -1, bytes, hash FROM leaf WHERE idx = 0", index: 1000),
    Change(
      testDescription: "an edited subtree",
      sql: "UPDATE node SET hash = (SELECT hash FROM leaf WHERE idx = 1) WHERE level = 3 AND idx = 2", index: 23),
    Change(testDescription: "a dropped subtree", sql: "DELETE FROM node WHERE level = 9 AND idx = 0", index: 511),
    Change(
      testDescription: "a subtree put in",
      sql: "INSERT INTO node SELECT 1, 500, hash FROM node WHERE level = 1 AND idx = 0",
      index: 1000),
    Change(testDescription: "a smaller size", sql: "UPDATE state SET size = 992", index: 992),
    Change(testDescription: "a larger size", sql: "UPDATE state SET size = 1001", index: 1000),
    Change(testDescription: "a negative size", sql: "UPDATE state SET size = -1", index: 0),
    Change(testDescription: "an enormous size", sql: "UPDATE state SET size = 9223372036854775807", index: 1000),
    Change(
      testDescription: "an edited border",
      sql: "UPDATE state SET border = (SELECT hash FROM leaf WHERE idx = 0)", index: 1000),
  ]

  @Test("every change shows, with the first index that does not fit", arguments: StoreKind.allCases, changes)
  func found(_ kind: StoreKind, _ change: Change) throws {
    let stand = try StoreStand(kind)
    try fill(stand)
    try stand.sql(change.sql)
    let store = try stand.open(forChecking: true)
    #expect(try store.check() == change.index)
  }

  /// A log of 1000 entries, closed again.
  private func fill(_ stand: StoreStand) throws {
    let store = try stand.open()
    for start in stride(from: UInt64(0), to: 1000, by: 100) {
      _ = try store.append(Sample.batch(start, 100, command: Sample.command(UInt8(start / 100))))
    }
    #expect(try store.check() == nil)
  }

  @Test("a log whose row of the size is damaged or gone opens for checking alone", arguments: StoreKind.allCases)
  func damagedState(_ kind: StoreKind) throws {
    for sql in ["UPDATE state SET size = 1001", "UPDATE state SET size = -1", "DELETE FROM state", "DROP TABLE state"] {
      let stand = try StoreStand(kind)
      do { _ = try stand.open().append(Sample.batch(0, 3)) }
      try stand.sql(sql)
      #expect { _ = try stand.open() } throws: { Self.isDamage($0) }
      let store = try stand.open(forChecking: true)
      #expect { try store.append(Sample.batch(3, 1)) } throws: { Self.isDamage($0) }
      #expect { try store.append(Sample.batch(0, 1)) } throws: { Self.isDamage($0) }
    }
  }

  @Test("rows that cannot be are named, and nothing crashes", arguments: StoreKind.allCases)
  func hostileRows(_ kind: StoreKind) throws {
    let stand = try StoreStand(kind)
    try fill(stand)
    let text = kind == .sqlite ? "TEXT" : "text"
    try stand.sql(
      """
      UPDATE leaf SET hash = bytes WHERE idx = 3;
      DELETE FROM leaf WHERE idx = 7;
      UPDATE record SET leaf = -5 WHERE leaf = 11;
      UPDATE record SET id = bytes FROM leaf WHERE leaf.idx = 12 AND record.leaf = 12;
      UPDATE command SET first = 5000 WHERE first = 100;
      UPDATE command SET count = -1 WHERE first = 200;
      UPDATE command SET count = 9223372036854775807 WHERE first = 300;
      DROP TABLE setting;
      CREATE TABLE setting (name \(text), value \(text));
      INSERT INTO setting VALUES ('origin', 'not bytes'), ('nothing', NULL);
      DROP TABLE node;
      CREATE TABLE node (level bigint, idx bigint, hash \(text));
      INSERT INTO node VALUES (1, 0, 'not a hash');
      """)
    let store = try stand.open()
    #expect(store.tree.size == 1000)
    let calls: [() throws -> Void] = [
      { _ = try store.hash(level: 0, index: 3) }, { _ = try store.hash(level: 0, index: 7) },
      { _ = try store.hash(level: 1, index: 0) }, { _ = try store.hash(level: 1, index: 1) },
      { _ = try store.leaves(0..<10) }, { _ = try store.records(opening: 10..<20) },
      { _ = try store.records(scope: "alert/7") }, { _ = try store.inclusionProof(of: 2, size: 1000) },
      { _ = try store.setting("origin") }, { _ = try store.setting("nothing") },
      { _ = try store.append(Sample.batch(1000, 1, command: Sample.command(1))) },
      { _ = try store.append(Sample.batch(1000, 1, command: Sample.command(2))) },
      { _ = try store.append(Sample.batch(1000, 1, command: Sample.command(3))) },
    ]
    for (number, call) in calls.enumerated() {
      #expect { try call() } throws: { error in
        if !Self.isDamage(error) { Issue.record("call \(number): \(error)") }
        return Self.isDamage(error)
      }
    }
    #expect(try store.leaves(8..<10) == [Sample.leaf(8), Sample.leaf(9)])
    #expect(try store.check() == 1)
  }

  static func isDamage(_ error: any Error) -> Bool {
    if case StoreProblem.damaged = error { true } else { false }
  }
}
