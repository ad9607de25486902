import Foundation
import Ledger
import Mandate
import Station
import StationStory
import Stores
import TestSupport
import Testing

/// A station is killed again and again, at any moment: while it opens, writes, signs, erases.
@Suite("A station that is killed", .serialized)
struct KillTests {
  /// Kills in an ordinary run of the tests. `make kills` does 200.
  static var kills: Int { ProcessInfo.processInfo.environment["OVERT_KILLS"].flatMap { Int($0) } ?? 40 }

  @Test("what was acknowledged is in the log once, the log agrees with itself and with every checkpoint ever signed")
  func killed() throws {
    var random = Seeded(seed: 20_260_321)
    let expected = try Self.expectedStates()
    var (left, deployments, unacknowledged, retried) = (Self.kills, 0, 0, 0)
    let begun = ContinuousClock.now
    while left > 0 {
      var day = try Day(expected: expected)
      deployments += 1
      while left > 0, day.next < Story.restless.count {
        if try day.kill(using: &random) { left -= 1 }
      }
      try day.finish()
      unacknowledged += day.unacknowledged
      retried += day.retried
    }
    let seconds = begun.duration(to: .now) / .seconds(1)
    print(
      "killed \(Self.kills) times in \(deployments) deployments in \(String(format: "%.1f", seconds)) s:",
      "\(unacknowledged) commands were done and not acknowledged, \(retried) were asked for again")
  }

  /// The state after so many steps, when nobody is killed.
  private static func expectedStates() throws -> [Force] {
    let stand = try StationStand(KeptStation.live())
    let station = try stand.open()
    var states = [station.force]
    for step in Story.restless {
      try station.tell(step, stand.clock)
      states.append(station.force)
    }
    return states
  }

  /// One deployment, killed several times.
  private struct Day {
    let stand: StationStand
    let expected: [Force]
    let before: UInt64
    /// The first step that is not acknowledged.
    var next = 0
    var notes: [SignedCheckpoint] = []
    var unacknowledged = 0
    var retried = 0

    init(expected: [Force]) throws {
      stand = try StationStand(KeptStation.live())
      self.expected = expected
      before = try stand.open().size
    }

    /// Lets a child go on and kills it after some acknowledgements and some time.
    ///
    /// - Returns: whether it was killed, and not done before.
    mutating func kill(using random: inout Seeded) throws -> Bool {
      let child = try ProbeRun(stand.folder.path, from: next, errors: stand.file("errors"))
      let acknowledgements = Int.random(in: 0...6, using: &random)
      // Opening takes longer than a step: a child that is to be killed in it is given more time.
      let pause = UInt32.random(in: 0...(acknowledgements == 0 ? 60_000 : 8_000), using: &random)
      for _ in 0..<acknowledgements {
        guard let number = try child.next() else { break }
        next = number + 1
      }
      usleep(pause)
      child.strike()
      let (last, killed) = try child.end()
      if let last { next = last + 1 }
      try look()
      return killed
    }

    /// Opens what the child left behind and looks at it.
    mutating func look() throws {
      let steps = Story.restless
      try see(Note(stand.bytes(of: stand.folder.lastSigned)))
      let done = try stand.commands(steps.count)
      #expect(done.prefix(min(next, steps.count)).allSatisfy { $0 }, "an acknowledged command is not in the log")
      stand.clock.move(to: steps[min(next, steps.count - 1)].at)
      let station = try stand.open()
      #expect(try station.check() == nil)
      // One step may be done that the child could not say: it was killed between the two.
      let count = try #require(
        (next...min(next + 1, steps.count)).first { station.force == expected[$0] }, "the state is none of the story's")
      unacknowledged += count - next
      if let note = station.checkpoint?.note { try see(note) }
      // Half of the time the one who asked asks again, with the same key.
      if next < steps.count, notes.count.isMultiple(of: 2) {
        retried += 1
        let size = station.size
        try station.tell(steps[next], stand.clock, key: Story.key(next))
        next += 1
        #expect(station.force == expected[next], "asked for again, it is done once")
        #expect(count < next || station.size == size)
        if let note = station.checkpoint?.note { try see(note) }
      }
    }

    mutating func see(_ note: Note) throws {
      let key = try Verifier(vkey: stand.vkey())
      let signed = try SignedCheckpoint(note, log: key)
      if notes.last != signed { notes.append(signed) }
    }

    /// Goes to the end of the story; every checkpoint that was ever seen is part of what is there then.
    mutating func finish() throws {
      let steps = Story.restless
      stand.clock.move(to: steps[min(next, steps.count - 1)].at)
      do {
        let station = try stand.open()
        for number in min(next, steps.count)..<steps.count {
          try station.tell(steps[number], stand.clock, key: Story.key(number))
        }
        #expect(station.force == expected.last)
        #expect(try station.check() == nil)
        if let note = station.checkpoint?.note { try see(note) }
        #expect(station.checkpoint?.checkpoint.size == station.size)
      }
      let store = try StationStand.patiently { try SQLiteStore(path: stand.folder.database) }
      for (old, new) in zip(notes, notes.dropFirst()) {
        let (old, new) = (old.checkpoint, new.checkpoint)
        #expect(old.size <= new.size)
        guard old.size < new.size else {
          #expect(old.root == new.root, "two checkpoints of one size contradict each other")
          continue
        }
        let proof = try #require(try store.consistencyProof(from: old.size, size: new.size))
        #expect(proof.verify(oldRoot: old.root, newRoot: new.root))
      }
      let last = try #require(notes.last?.checkpoint)
      #expect(try store.root(size: last.size) == last.root)
    }
  }
}

extension StationStand {
  fileprivate func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  fileprivate func vkey() throws -> String { try SigningKeyFile.read(folder.logKey).verifier.vkey }

  /// Which commands of the story the database knows; an erasure, which has no key, counts as known.
  fileprivate func commands(_ count: Int) throws -> [Bool] {
    let store = try Self.patiently { try SQLiteStore(path: folder.database) }
    return try (0..<count).map { number in
      if case .erasureBegun = Story.restless[number].act { return true }
      guard let key = Story.key(number) else { return false }
      return try store.entries(of: key) != nil
    }
  }
}
