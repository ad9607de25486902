import Crypto
import Foundation
import TestSupport
import Testing
import Vault

@Suite("The key ring")
struct KeyRingTests {
  static let list = ScopeName(.watchlist, 7)
  static let alert = ScopeName(.alert, 7, 12)
  static let officers = ScopeName(.officers)

  @Test("what was sealed opens after a restart, in its own place only")
  func sealing() throws {
    let vault = try VaultFolder([Self.list, Self.alert])
    var random = SystemRandomNumberGenerator()
    let sealed: Sealed
    do {
      let ring = try vault.open()
      sealed = try Sealed(ring, Self.list)
    }
    let ring = try vault.open()
    #expect(sealed.opens(with: ring))
    #expect(sealed.sealed.bytes.count == Sealed.words.count + SealedRecord.overhead)
    let other = RecordID(using: &random)
    let wrong = VaultProblem.notAuthentic(Self.list)
    #expect(throws: wrong) {
      try ring.open(sealed.sealed, scope: Self.list, record: other, context: Sealed.context)
    }
    #expect(throws: wrong) { try ring.open(sealed.sealed, scope: Self.list, record: sealed.record, context: []) }
    #expect(throws: VaultProblem.notAuthentic(Self.alert)) {
      try ring.open(sealed.sealed, scope: Self.alert, record: sealed.record, context: Sealed.context)
    }
    #expect(throws: VaultProblem.noKey(Self.officers)) {
      try ring.open(sealed.sealed, scope: Self.officers, record: sealed.record, context: Sealed.context)
    }
  }

  @Test("a sealed record with any one byte changed does not open")
  func changedRecord() throws {
    let vault = try VaultFolder([Self.list])
    let ring = try vault.open()
    let sealed = try Sealed(ring, Self.list)
    for index in sealed.sealed.bytes.indices {
      var bytes = sealed.sealed.bytes
      bytes[index] ^= 1
      guard let changed = SealedRecord(bytes: bytes) else { continue }
      #expect(throws: VaultProblem.notAuthentic(Self.list)) {
        try ring.open(changed, scope: Self.list, record: sealed.record, context: Sealed.context)
      }
    }
    #expect(SealedRecord(bytes: Array(sealed.sealed.bytes.prefix(SealedRecord.overhead))) != nil)
    #expect(SealedRecord(bytes: Array(sealed.sealed.bytes.prefix(SealedRecord.overhead - 1))) == nil)
  }

  @Test("the same words sealed twice look different, and salts differ by record and scope and stay the same")
  func salts() throws {
    let vault = try VaultFolder([Self.list, Self.alert])
    let ring = try vault.open()
    let (first, second) = (try Sealed(ring, Self.list), try Sealed(ring, Self.list))
    #expect(first.sealed.bytes.suffix(20) != second.sealed.bytes.suffix(20))
    let salt = try ring.salt(scope: Self.list, record: first.record)
    #expect(salt.count == 32)
    #expect(try ring.salt(scope: Self.list, record: first.record) == salt)
    #expect(try ring.salt(scope: Self.list, record: second.record) != salt)
    #expect(try ring.salt(scope: Self.alert, record: first.record) != salt)
  }

  @Test("many scopes are added in one write, and those that are there keep their keys")
  func adding() throws {
    let vault = try VaultFolder([Self.list])
    let ring = try vault.open()
    var random = SystemRandomNumberGenerator()
    let sealed = try Sealed(ring, Self.list)
    let before = ring.generation
    try ring.add([Self.list] + (0..<2000).map { ScopeName(.alert, 7, $0) }, using: &random)
    #expect(ring.generation == before + 1)
    #expect(ring.scopes.count == 2001)
    try ring.add([Self.list], using: &random)
    #expect(ring.generation == before + 1, "nothing new, so nothing is written")
    #expect(sealed.opens(with: ring))
    #expect(ring.scopes(within: ScopeName(.alert, 7)).count == 2000)
  }

  @Test("the ring does not open with another master key, another anchor, or any byte changed")
  func strangers() throws {
    let vault = try VaultFolder([Self.list, Self.alert])
    let other = try VaultFolder([Self.list])
    do {
      let master = try MasterKey(at: other.masterPath)
      let anchor = try FileAnchor(at: vault.anchorPath)
      #expect(throws: VaultProblem.wrongKey(path: vault.ringPath)) {
        try KeyRing(at: vault.ringPath, master: master, anchor: anchor)
      }
      #expect(try anchor.anchors().count == 1, "a wrong master key destroys nothing")
    }
    do {
      let anchor = try FileAnchor(at: other.anchorPath)
      let master = try MasterKey(at: vault.masterPath)
      #expect(throws: VaultProblem.foreignAnchor(path: vault.ringPath)) {
        try KeyRing(at: vault.ringPath, master: master, anchor: anchor)
      }
      #expect(try anchor.anchors().count == 1, "nor does a ring of somebody else's")
    }
    let sound = try vault.bytes(vault.ringPath)
    for index in sound.indices {
      var bytes = sound
      bytes[index] ^= 0x80
      try vault.put(bytes, vault.ringPath)
      #expect(throws: VaultProblem.self) { try vault.open() }
    }
    for length in stride(from: 0, to: sound.count, by: 7) {
      try vault.put(Array(sound.prefix(length)), vault.ringPath)
      #expect(throws: VaultProblem.self) { try vault.open() }
    }
    try vault.put(sound, vault.ringPath)
    #expect(try vault.open().scopes == [Self.alert, Self.list])
  }

  @Test("two processes cannot hold the anchor, and nothing that is there is made anew")
  func exclusion() throws {
    let vault = try VaultFolder([Self.list])
    var random = SystemRandomNumberGenerator()
    let held = try vault.open()
    #expect(throws: VaultProblem.inUse(path: vault.anchorPath)) { try FileAnchor(at: vault.anchorPath) }
    #expect(throws: VaultProblem.alreadyThere(path: vault.anchorPath)) { try FileAnchor.create(at: vault.anchorPath) }
    #expect(throws: VaultProblem.alreadyThere(path: vault.masterPath)) {
      try MasterKey.create(at: vault.masterPath, using: &random)
    }
    let free = try FileAnchor.create(at: vault.folder.file("anchor 2"))
    #expect(throws: VaultProblem.alreadyThere(path: vault.ringPath)) {
      try KeyRing.create(at: vault.ringPath, master: MasterKey(at: vault.masterPath), anchor: free, using: &random)
    }
    #expect(held.contains(Self.list))
  }

  @Test("keys are files of their owner's alone, of the right size")
  func keyFiles() throws {
    let vault = try VaultFolder()
    for path in [vault.masterPath, vault.anchorPath, vault.ringPath] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o600)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: vault.masterPath)
    #expect(throws: VaultProblem.exposed(path: vault.masterPath, mode: 0o640)) { try MasterKey(at: vault.masterPath) }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: vault.masterPath)
    let key = try vault.bytes(vault.masterPath)
    #expect(key.count == 32)
    for bytes in [[], Array(key.dropLast()), key + [0]] {
      try vault.put(bytes, vault.masterPath)
      #expect(throws: VaultProblem.self) { try MasterKey(at: vault.masterPath) }
    }
    try vault.put([], vault.anchorPath)
    #expect(throws: VaultProblem.self) { try FileAnchor(at: vault.anchorPath) }
    let link = try vault.folder.link("link", to: vault.masterPath)
    #expect(throws: VaultProblem.self) { try MasterKey(at: link) }
    #expect(throws: VaultProblem.self) { try MasterKey(at: vault.folder.file("nowhere")) }
    #expect(throws: VaultProblem.self) { try MasterKey(at: vault.folder.path) }
  }
}
