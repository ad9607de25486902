import Foundation
import TestSupport
import Testing
import Vault

@Suite("Erasure")
struct ErasureTests {
  static let list = ScopeName(.watchlist, 7)
  static let officers = ScopeName(.officers)
  static let ringSteps: [ErasureStep] = [.anchorPrepared, .ringWritten, .ringReplaced, .anchorDestroyed]

  @Test("what is erased opens no more, with no copy of the ring; what is not erased does")
  func erasing() throws {
    let vault = try VaultFolder([Self.list, Self.officers])
    var random = SystemRandomNumberGenerator()
    let (oldRing, oldAnchor) = (try vault.bytes(vault.ringPath), try vault.bytes(vault.anchorPath))
    let listed: Sealed
    let officer: Sealed
    do {
      let ring = try vault.open()
      listed = try Sealed(ring, Self.list)
      officer = try Sealed(ring, Self.officers)
      try ring.erase([Self.list], using: &random)
      #expect(!listed.opens(with: ring))
      #expect(officer.opens(with: ring))
      let generation = ring.generation
      try ring.erase([Self.list], using: &random)
      #expect(ring.generation == generation, "erasing what is gone is no work")
    }
    do {
      let ring = try vault.open()
      #expect(!ring.contains(Self.list))
      #expect(officer.opens(with: ring))
    }
    let newAnchor = try vault.bytes(vault.anchorPath)
    // Everything there is now, with the ring of before.
    try vault.put(oldRing, vault.ringPath)
    #expect(throws: VaultProblem.foreignAnchor(path: vault.ringPath)) { try vault.open() }
    // Pieces of the old anchor are nowhere in the file.
    let old = oldAnchor.dropFirst(16).prefix(32)
    for start in stride(from: 16, to: newAnchor.count, by: 8) {
      #expect(!old.starts(with: newAnchor[start..<min(start + 8, newAnchor.count)]))
    }
    // The control: with the anchor of before too, it opens.
    try vault.put(oldAnchor, vault.anchorPath)
    #expect(listed.opens(with: try vault.open()))
  }

  @Test("stopped after any step, an erasure is finished or taken back at the next start", arguments: ringSteps)
  func stopped(_ last: ErasureStep) throws {
    let vault = try VaultFolder([Self.list, Self.officers])
    var random = SystemRandomNumberGenerator()
    let listed: Sealed
    let officer: Sealed
    do {
      let ring = try vault.open()
      listed = try Sealed(ring, Self.list)
      officer = try Sealed(ring, Self.officers)
      #expect(throws: VaultProblem.stopped(last)) {
        try ring.erase([Self.list], using: &random) { step throws(VaultProblem) in
          if step == last { throw .stopped(step) }
        }
      }
      #expect(!listed.opens(with: ring), "the process that has begun to erase opens it no more")
      #expect(officer.opens(with: ring))
    }
    let (ring, anchor) = (try vault.bytes(vault.ringPath), try vault.bytes(vault.anchorPath))
    do {
      let reopened = try vault.open()
      let isDone = last == .ringReplaced || last == .anchorDestroyed
      #expect(listed.opens(with: reopened) != isDone)
      #expect(officer.opens(with: reopened))
      try reopened.erase([Self.list], using: &random)
      #expect(!listed.opens(with: reopened))
      #expect(officer.opens(with: reopened))
      #expect(try vault.bytes(vault.anchorPath).dropFirst(16).filter { $0 == 0 }.count >= 32, "one anchor is left")
    }
    #expect(!vault.folder.contents.contains("ring.new"))
    // The control: what lay there when it stopped, anchors included, opens the records until the anchor is destroyed.
    try vault.put(ring, vault.ringPath)
    try vault.put(anchor, vault.anchorPath)
    #expect(officer.opens(with: try vault.open()))
  }

  @Test("stopped after any step, the same process finishes by asking again", arguments: ringSteps)
  func retried(_ last: ErasureStep) throws {
    let vault = try VaultFolder([Self.list, Self.officers])
    var random = SystemRandomNumberGenerator()
    let ring = try vault.open()
    let listed = try Sealed(ring, Self.list)
    #expect(throws: VaultProblem.stopped(last)) {
      try ring.erase([Self.list], using: &random) { step throws(VaultProblem) in
        if step == last { throw .stopped(step) }
      }
    }
    try ring.add([ScopeName(.alert, 7, 1)], using: &random)
    try ring.erase([Self.list], using: &random)
    #expect(!listed.opens(with: ring))
    #expect(ring.scopes == [ScopeName(.alert, 7, 1), Self.officers])
    #expect(try vault.bytes(vault.anchorPath).dropFirst(16).filter { $0 == 0 }.count >= 32, "one anchor is left")
  }

  @Test("an anchor that a crash tore is swept away, and the ring opens")
  func tornAnchor() throws {
    let vault = try VaultFolder([Self.list])
    var bytes = try vault.bytes(vault.anchorPath)
    bytes.replaceSubrange(48..<64, with: [UInt8](repeating: 0xAB, count: 16))
    try vault.put(bytes, vault.anchorPath)
    #expect(try vault.open().contains(Self.list))
    #expect(try vault.bytes(vault.anchorPath).suffix(32).allSatisfy { $0 == 0 })
  }
}
