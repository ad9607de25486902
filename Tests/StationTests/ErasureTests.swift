import Disclosure
import Foundation
import Ledger
import Mandate
import Station
import StationStory
import Stores
import TestSupport
import Testing
import Vault

/// The vault's promise, kept by the whole station.
@Suite("Erasure by a station", .serialized)
struct ErasureTests {
  private static let id = DeploymentID(1)

  @Test("copies of everything but ring and anchor open nothing that was erased", arguments: StoreKind.allCases)
  func promise(_ kind: StoreKind) throws {
    let stand = try ended(kind)
    let thief = Thief(stand)
    var station: Station? = try stand.open()
    let records = try thief.records()
    let condemned = records.filter(Self.isCondemned)
    let kept = records.filter { !Self.isCondemned($0) }
    #expect(condemned.count == 4 + 5 + 4 && kept.contains { $0.scope == "alert/1/2" })
    let before = try thief.keys()
    try thief.take("before")
    let reader = kind == .sqlite ? try SnapshotReader(stand.folder.database) : nil
    for retention in [Mandate.RetentionClass.watchlist, .alert, .engagement] {
      try station?.erase(retention, of: Self.id, by: .officer(StoryCast.informationOfficer)) {
        step throws(VaultProblem) in
        do { try thief.take("\(retention.rawValue)-\(step.rawValue)") } catch {
          throw .file(path: step.rawValue, reason: "\(error)")
        }
      }
    }
    try thief.take("after")
    #expect(try station?.check() == nil)
    station = nil
    if let reader {
      let seen = try reader.finish()
      #expect(Set(condemned.map(\.ciphertext)).isSubset(of: Set(seen)), "the reader held the old state")
    }

    // What was taken holds the sealed records, and neither words, nor an anchor, nor a piece of the old ring.
    if kind == .sqlite { #expect(condemned.allSatisfy { thief.loot.contain($0.ciphertext.prefix(300)) }) }
    let pieces = stride(from: 56, to: before.ring.count - 16, by: before.ring.count / 8).map {
      Array(before.ring[$0..<$0 + 16])
    }
    let anchors = [Array(before.anchor[16..<48]), Array(before.anchor[16..<32])]
    for secret in pieces + anchors + [Array(Story.secret.utf8)] {
      #expect(thief.loot.containing(secret).isEmpty)
    }
    let after = try thief.keys()
    #expect(try thief.opened(condemned, after.ring, after.anchor) == 0, "with all that there is now")
    #expect(try thief.opened(condemned, before.ring, after.anchor) == 0, "with a ring that should not have been copied")
    #expect(try thief.opened(condemned, after.ring, before.anchor) == 0)
    #expect(try thief.opened(kept, after.ring, after.anchor) == kept.count, "what was not erased opens")
    // The control: with ring and anchor of before, all of it opens.
    #expect(try thief.opened(records, before.ring, before.anchor) == records.count)
    // And nothing of it is left where it was.
    let left = try Files(stand.folder.path)
    #expect(condemned.allSatisfy { left.containing($0.ciphertext.prefix(300)).isEmpty })
    #expect(try Set(thief.records().map(\.id)).isDisjoint(with: condemned.map(\.id)))
    #expect(try statements(stand) == [.watchlist: [4], .alert: [5], .engagement: [4]])
  }

  @Test(
    "killed after any step, an erasure completes on opening, once, and nothing else is touched",
    arguments: StoreKind.allCases, ErasureStep.allCases)
  func restarted(_ kind: StoreKind, _ last: ErasureStep) throws {
    let stand = try ended(kind)
    let thief = Thief(stand)
    var station: Station? = try stand.open()
    let records = try thief.records()
    let condemned = records.filter { $0.scope.hasPrefix("alert/1/") && $0.scope != "alert/1/2" }
    let kept = records.filter { record in !condemned.contains { $0.id == record.id } }
    let before = try thief.keys()
    #expect(condemned.count == 5)
    #expect(throws: StationProblem.vault(.stopped(last))) {
      try station?.erase(.alert, of: Self.id) { step throws(VaultProblem) in
        if step == last { throw .stopped(step) }
      }
    }
    station = nil
    stand.clock.move(to: stand.clock.now.wall.adding(.minutes(10)))
    station = try stand.open()
    let size = station?.size
    let state = station?.force
    #expect(state?.deployments[Self.id]?.erased == [.alert])
    #expect(state?.deployments[Self.id]?.erasing.isEmpty == true)
    #expect(try station?.check() == nil)
    // Opening once more finds nothing to do.
    station = nil
    station = try stand.open()
    #expect(station?.size == size && station?.force == state)
    station = nil
    #expect(try statements(stand) == [.alert: [5]])
    let left = try thief.records()
    #expect(Set(left.map(\.id)).isDisjoint(with: condemned.map(\.id)))
    #expect(Set(kept.map(\.id)).isSubset(of: left.map(\.id)))
    let after = try thief.keys()
    #expect(try thief.opened(kept, after.ring, after.anchor) == kept.count, "the held alert among them")
    #expect(try thief.opened(condemned, after.ring, after.anchor) == 0)
    #expect(try thief.opened(condemned, before.ring, before.anchor) == 5)
  }

  @Test("a held alert is erased when its hold ends, and counted then", arguments: StoreKind.allCases)
  func released(_ kind: StoreKind) throws {
    let stand = try ended(kind)
    let station = try stand.open()
    #expect(try station.erase(.alert, of: Self.id) == 5)
    #expect(station.force.deployments[Self.id]?.heldBack[.alert] == [AlertID(2)])
    #expect(station.force.erasures(at: stand.clock.now.wall).allSatisfy { $0.retention != .alert })
    try station.perform(
      .holdEnded(HoldEnded(hold: HoldID(1), reasons: Story.words("answered"))),
      by: .officer(StoryCast.informationOfficer))
    stand.clock.move(to: stand.clock.now.wall.adding(.hours(25)))
    let done = try station.eraseDue()
    #expect(done.contains { $0.0.retention == .alert && $0.1 == 3 })
    #expect(try Thief(stand).records().allSatisfy { !$0.scope.hasPrefix("alert/") })
    #expect(try statements(stand)[.alert] == [5, 3])
  }

  /// A station whose deployment has ended, as it was kept.
  private func ended(_ kind: StoreKind) throws -> StationStand {
    try StationStand(KeptStation.ended(kind), at: Story.opening.adding(.minutes(6)))
  }

  private static func isCondemned(_ record: StoredRecord) -> Bool {
    ["watchlist/1", "alert/1/1", "alert/1/3", "engagement/1/1", "engagement/1/2"].contains(record.scope)
  }

  /// What the public log says was erased, with its counts, in order.
  private func statements(_ stand: StationStand) throws -> [Mandate.RetentionClass: [Int]] {
    let store: any Store =
      switch stand.kind {
      case .sqlite: try stand.copiedStore("statements")
      case .postgreSQL: try PostgreSQLStore(try String(contentsOfFile: stand.folder.postgreSQL, encoding: .utf8))
      }
    var found: [Mandate.RetentionClass: [Int]] = [:]
    for leaf in try store.leaves(0..<store.tree.size) {
      guard let recorded = try? EntryCoding.statement(from: leaf), case .erased(let erased) = recorded.statement else {
        continue
      }
      found[erased.retention, default: []].append(erased.records)
    }
    return found
  }
}
