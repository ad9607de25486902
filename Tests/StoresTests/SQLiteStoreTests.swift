import Foundation
import Stores
import TestSupport
import Testing

@Suite("A store in a file")
struct SQLiteStoreTests {
  @Test("whoever comes second is told which process has it")
  func held() throws {
    let stand = try StoreStand(.sqlite)
    let store = try stand.open()
    let held = StoreProblem.held(path: stand.file + ".lock", process: getpid())
    #expect(throws: held) { _ = try stand.open() }
    #expect(held.description.hasSuffix("held by process \(getpid())"))
    #expect(store.tree.size == 0)
  }

  @Test("its files are its owner's alone")
  func modes() throws {
    let stand = try StoreStand(.sqlite)
    let store = try stand.open()
    _ = try store.append(Sample.batch(0, 1))
    for name in stand.folder.contents {
      let mode =
        try FileManager.default.attributesOfItem(atPath: stand.folder.file(name))[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o600, "\(name)")
    }
    #expect(stand.folder.contents.count == 4, "the file, its two logs, the lock")
  }

  @Test("deleted records are in none of its files any more")
  func overwritten() throws {
    let stand = try StoreStand(.sqlite)
    let store = try stand.open()
    _ = try store.append(Sample.batch(0, 400, scope: "alert/7"))
    _ = try store.append(Sample.batch(400, 5, scope: "officers"))
    let needles = (0..<400).map { Data(Sample.record($0).ciphertext) }
    #expect(try remaining(needles, in: stand) == 400)
    #expect(try store.deleteRecords(scopes: ["alert/7"]) == 400)
    #expect(try remaining(needles, in: stand) == 0)
    #expect(try remaining([Data(Sample.record(404).ciphertext)], in: stand) == 1, "or this test looks at nothing")
    #expect(try FileManager.default.attributesOfItem(atPath: stand.file + "-wal")[.size] as? Int == 0)
    withExtendedLifetime(store) {}
  }

  private func remaining(_ needles: [Data], in stand: StoreStand) throws -> Int {
    let files = try stand.folder.contents.map { try Data(contentsOf: URL(fileURLWithPath: stand.folder.file($0))) }
    return needles.filter { needle in files.contains { $0.range(of: needle) != nil } }.count
  }

  @Test("what is no log of ours is refused and left alone")
  func strangers() throws {
    let stand = try StoreStand(.sqlite)
    let words = [UInt8](repeating: UInt8(ascii: "x"), count: 8192)
    _ = try stand.folder.write(words, to: "log.db")
    #expect { _ = try stand.open() } throws: { Self.isNotOurs($0) }
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: stand.file))) == words)
    let other = try StoreStand(.sqlite)
    try other.sql("CREATE TABLE recipes (name TEXT)")
    #expect { _ = try other.open() } throws: { Self.isNotOurs($0) }
    let later = try StoreStand(.sqlite)
    do { _ = try later.open() }
    try later.sql("PRAGMA user_version = 2")
    #expect { _ = try later.open() } throws: { Self.isNotOurs($0) }
    #expect(throws: StoreProblem.self) { try SQLiteStore(path: "") }
    #expect(throws: StoreProblem.self) { try SQLiteStore(path: stand.folder.file("no/such/folder")) }
  }

  @Test("a file cut or scribbled over gives a named error or an index, never a crash")
  func damagedFile() throws {
    let stand = try StoreStand(.sqlite)
    do { _ = try stand.open().append(Sample.batch(0, 2000)) }
    let sound = Array(try Data(contentsOf: URL(fileURLWithPath: stand.file)))
    var random = SystemRandomNumberGenerator()
    for round in 0..<60 {
      var bytes = sound
      if round % 3 == 0 {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      } else {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        for index in start..<min(start + 200, bytes.count) { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      }
      for name in stand.folder.contents { try FileManager.default.removeItem(atPath: stand.folder.file(name)) }
      _ = try stand.folder.write(bytes, to: "log.db")
      do {
        let store = try stand.open(forChecking: true)
        _ = try store.check()
        _ = try store.records(scope: "alert/7")
        _ = try store.append(Sample.batch(store.tree.size, 3))
      } catch is StoreProblem {
        continue
      }
    }
  }

  private static func isNotOurs(_ error: any Error) -> Bool {
    if case StoreProblem.notOurs = error { true } else { false }
  }
}
