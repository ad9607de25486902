import Foundation
import Mandate
import Station
import StationStory
import Stores
import TestSupport
import Vault

/// A place for one station, whose clock a test sets, and whose files it copies and tampers with.
final class StationStand {
  let kind: StoreKind
  let clock: StoryClock
  private let temporary: TemporaryFolder
  private let database: String

  /// An empty place.
  init(_ kind: StoreKind = .sqlite, clock: StoryClock = Story.clock()) throws {
    self.kind = kind
    self.clock = clock
    temporary = try TemporaryFolder()
    database = "t\(UInt64.random(in: 0..<UInt64.max))"
  }

  /// A place with a station in it as it was kept.
  convenience init(_ kept: KeptStation, at instant: Instant = Story.opening) throws {
    try self.init(kept.kind, clock: Story.clock(at: instant))
    try kept.files.write(to: folder.path)
    if let template = kept.database {
      try Data(TestPostgreSQL.makeDatabase(database, from: template).utf8).write(
        to: URL(fileURLWithPath: folder.postgreSQL))
    }
  }

  var folder: StationFolder { StationFolder(temporary.file("station")) }

  /// The path of something beside the station.
  func file(_ name: String) -> String { temporary.file(name) }

  func found() throws -> Station {
    try Station.found(
      folder, story: clock, postgreSQL: kind == .postgreSQL ? TestPostgreSQL.makeDatabase(database) : nil)
  }

  func open() throws -> Station {
    // A program that another test is starting holds, until it has begun, whatever was open when it was forked: the
    // lock of a station that is closed already.
    try Self.patiently { try Station.open(self.folder, clock: self.clock.source) }
  }

  /// Tries for a second what somebody in the way keeps from being done.
  static func patiently<Value>(_ body: () throws -> Value) throws -> Value {
    for _ in 0..<50 {
      do {
        return try body()
      } catch {
        guard Self.isHeld(error) else { throw error }
        usleep(20_000)
      }
    }
    return try body()
  }

  private static func isHeld(_ error: any Error) -> Bool {
    switch error {
    case StationProblem.store(.held), StoreProblem.held, StationProblem.vault(.inUse),
      StationProblem.signer(.file(.held)):
      true
    default: false
    }
  }

  /// Everything as it lies there now; nobody may have it open.
  func keep() throws -> KeptStation {
    KeptStation(kind: kind, files: try Files(folder.path), database: kind == .postgreSQL ? database : nil)
  }

  /// Changes the database behind the station's back.
  func sql(_ text: String) throws {
    switch kind {
    case .sqlite:
      let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()"
      let outcome = try Command("/usr/bin/python3", ["-c", script, folder.database, text]).run()
      guard outcome.status == 0 else { throw Command.Failure(description: "sqlite3: \(outcome.errors)") }
    case .postgreSQL: try TestPostgreSQL.sql(text, schema: "overt", database: database)
    }
  }
}
