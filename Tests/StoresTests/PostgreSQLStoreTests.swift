import Foundation
import Stores
import Synchronization
import TestSupport
import Testing

@Suite("A store in PostgreSQL", .serialized)
struct PostgreSQLStoreTests {
  @Test("who comes second is told that the log has grown, and can go on from there")
  func second() throws {
    let stand = try StoreStand(.postgreSQL)
    let (first, second) = (try stand.open(), try stand.open())
    _ = try first.append(Sample.batch(0, 3))
    #expect(second.tree.size == 0)
    #expect(throws: StoreProblem.conflict(size: 3)) { try second.append(Sample.batch(0, 1)) }
    #expect(second.tree == first.tree)
    _ = try second.append(Sample.batch(3, 1))
    try first.refresh()
    #expect(first.tree == second.tree)
    #expect(try first.check() == nil)
  }

  /// What threads count, and wait for.
  private final class Counter: Sendable {
    private let mutex = Mutex(0)
    var count: Int { mutex.withLock { $0 } }
    func add() { mutex.withLock { $0 += 1 } }

    /// Waits until `count` are counted, for ten seconds at most.
    func wait(for count: Int) {
      for _ in 0..<10_000 where self.count < count { usleep(1_000) }
    }
  }

  @Test("two who append at once leave no gap and lose nothing")
  func atOnce() throws {
    let stand = try StoreStand(.postgreSQL)
    do { _ = try stand.open() }
    let (target, schema, each) = (try TestPostgreSQL.target(), stand.schema, 150)
    let (arrived, left, conflicts, problems) = (Counter(), Counter(), Counter(), Counter())
    for writer in UInt8(0)..<2 {
      // Threads, since both block.
      Thread.detachNewThread {
        defer { left.add() }
        do {
          let store = try PostgreSQLStore(target, schema: schema)
          arrived.add()
          arrived.wait(for: 2)
          var done = 0
          while done < each {
            do {
              let leaf = [writer, UInt8(done)]
              _ = try store.append(AppendBatch(expectedSize: store.tree.size, leaves: [leaf]))
              done += 1
            } catch StoreProblem.conflict {
              conflicts.add()
            }
          }
        } catch {
          problems.add()
          print("a writer failed: \(error)")
        }
      }
    }
    left.wait(for: 2)
    #expect(problems.count == 0)
    #expect(conflicts.count > 0, "or they never met")
    let store = try stand.open()
    #expect(store.tree.size == UInt64(2 * each))
    #expect(try store.check() == nil)
    let leaves = try store.leaves(0..<store.tree.size)
    for writer in UInt8(0)..<2 {
      #expect(leaves.filter { $0.first == writer }.compactMap(\.last) == (0..<each).map { UInt8($0) })
    }
  }

  @Test("a lost connection is named, and the next call makes a new one")
  func lost() throws {
    let stand = try StoreStand(.postgreSQL)
    let name = stand.schema
    let store = try PostgreSQLStore(TestPostgreSQL.target() + " application_name=\(name)", schema: name)
    _ = try store.append(Sample.batch(0, 3))
    try stand.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '\(name)'")
    #expect { try store.append(Sample.batch(3, 1)) } throws: { error in
      if case StoreProblem.lost = error { true } else { false }
    }
    #expect(try store.append(Sample.batch(3, 1)).range == 3..<4)
    #expect(try store.check() == nil)
  }

  @Test("nobody there, or a name that is none, is said")
  func unreachable() throws {
    let folder = try TemporaryFolder()
    #expect { _ = try PostgreSQLStore("host=\(folder.path) dbname=postgres") } throws: { error in
      if case StoreProblem.lost = error { true } else { false }
    }
    for schema in ["", "Log", "1log", "log; DROP TABLE leaf", String(repeating: "l", count: 32)] {
      #expect { _ = try PostgreSQLStore(TestPostgreSQL.target(), schema: schema) } throws: { error in
        if case StoreProblem.refused = error { true } else { false }
      }
    }
  }

  @Test("tables of a later version are left alone")
  func version() throws {
    let stand = try StoreStand(.postgreSQL)
    do { _ = try stand.open() }
    try stand.sql("UPDATE version SET number = 2")
    #expect { _ = try stand.open() } throws: { error in
      if case StoreProblem.notOurs = error { true } else { false }
    }
  }
}
