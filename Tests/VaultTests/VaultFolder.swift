import Foundation
import TestSupport
import Vault

/// A folder with a master key, an anchor and a ring.
struct VaultFolder {
  let folder: TemporaryFolder

  var masterPath: String { folder.file("master") }
  var anchorPath: String { folder.file("anchor") }
  var ringPath: String { folder.file("ring") }

  /// Makes all three, with keys for `scopes`.
  init(_ scopes: [ScopeName] = []) throws {
    folder = try TemporaryFolder()
    var random = SystemRandomNumberGenerator()
    let master = try MasterKey.create(at: folder.file("master"), using: &random)
    let anchor = try FileAnchor.create(at: folder.file("anchor"))
    let ring = try KeyRing.create(at: folder.file("ring"), master: master, anchor: anchor, using: &random)
    try ring.add(scopes, using: &random)
  }

  /// Opens the ring from its files, as after a restart.
  func open() throws -> KeyRing {
    try KeyRing(at: ringPath, master: MasterKey(at: masterPath), anchor: FileAnchor(at: anchorPath))
  }

  func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func put(_ bytes: [UInt8], _ path: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }
}

/// A record that was sealed, with what it takes to open it.
struct Sealed {
  let record: RecordID
  let scope: ScopeName
  let sealed: SealedRecord
  static let words = Array("he asked to be remembered".utf8)
  static let context = Array("leaf 12".utf8)

  init(_ ring: KeyRing, _ scope: ScopeName) throws {
    var random = SystemRandomNumberGenerator()
    record = RecordID(using: &random)
    self.scope = scope
    sealed = try ring.seal(Self.words, scope: scope, record: record, context: Self.context, using: &random)
  }

  func opens(with ring: KeyRing) -> Bool {
    (try? ring.open(sealed, scope: scope, record: record, context: Self.context)) == Self.words
  }
}
