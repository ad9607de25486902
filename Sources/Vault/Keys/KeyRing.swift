import Crypto
import Foundation

/// The keys of everything that is sealed, one for each scope, in one small file that is never backed up.
///
/// The file is sealed under the master key and an anchor that lies elsewhere. Adding scopes rewrites the file under the
/// same anchor; erasing scopes writes it under a fresh anchor and destroys the old one, so that no copy of anything
/// made at any time, short of ring and anchor themselves, opens what was erased.
///
/// One owner; every call does its work, and its syncing, before it returns.
public final class KeyRing {
  /// The ring's file.
  public let path: String
  /// How often the ring was written.
  public private(set) var generation: UInt64 = 0

  private let master: MasterKey
  private let place: any AnchorPlace
  private var keys: [ScopeName: SymmetricKey] = [:]
  /// Whether a write failed, so that only the file itself can say what is true.
  private var isUnsettled = false

  private init(path: String, master: MasterKey, anchor place: any AnchorPlace) {
    self.path = path
    self.master = master
    self.place = place
  }

  /// Makes an empty ring under a fresh anchor. Neither file nor anchor may be there.
  public static func create(
    at path: String, master: MasterKey, anchor place: any AnchorPlace,
    using random: inout some RandomNumberGenerator
  ) throws(VaultProblem) -> KeyRing {
    guard !FileManager.default.fileExists(atPath: path), try place.anchors().isEmpty else {
      throw .alreadyThere(path: path)
    }
    var anchor = Anchor(using: &random)
    defer { anchor.forget() }
    try place.add(anchor)
    let file = try RingFile([:], generation: 1, master: master, anchor: anchor, path: path, using: &random)
    try DurableFile.create(file.bytes, at: path)
    return try KeyRing(at: path, master: master, anchor: place)
  }

  /// Opens a ring, and finishes or takes back what a killed process left half-done.
  public convenience init(
    at path: String, master: MasterKey, anchor place: any AnchorPlace
  ) throws(VaultProblem) {
    self.init(path: path, master: master, anchor: place)
    try load()
  }

  /// The scopes that have a key, in order.
  public var scopes: [ScopeName] { keys.keys.sorted() }

  /// The scopes that have a key and are `outer` or parts of it, in order.
  public func scopes(within outer: ScopeName) -> [ScopeName] {
    keys.keys.filter { $0.isWithin(outer) }.sorted()
  }

  /// Whether the scope has a key.
  public func contains(_ scope: ScopeName) -> Bool { keys[scope] != nil }

  /// Makes keys for those of the scopes that have none, all in one write; durable on return.
  public func add(
    _ scopes: some Sequence<ScopeName>, using random: inout some RandomNumberGenerator
  ) throws(VaultProblem) {
    try settle()
    var changed = keys
    for scope in scopes where changed[scope] == nil { changed[scope] = randomKey(using: &random) }
    guard changed.count > keys.count else { return }
    guard changed.count <= RingFile.maximumScopes else {
      throw .tooMuch(what: "scopes in the key ring", count: changed.count, limit: RingFile.maximumScopes)
    }
    guard let current = try liveAnchor() else { throw .foreignAnchor(path: path) }
    try write(changed, under: current, using: &random) {}
  }

  /// Destroys the keys of `scopes`. Once this has returned, nothing that was sealed in them opens, whatever was copied
  /// and whenever, short of the ring together with its anchor. Scopes that have no key are passed over; when this throws
  /// it is to be called again until it returns, after a restart too.
  ///
  /// - Parameter reached: called after each of this call's steps; what it throws stops the erasure there, as if the
  ///   process had been killed.
  public func erase(
    _ scopes: some Sequence<ScopeName>, using random: inout some RandomNumberGenerator,
    reached: (ErasureStep) throws(VaultProblem) -> Void = { _ in }
  ) throws(VaultProblem) {
    // An earlier erasure that stopped after its point of no return is finished here.
    try settle()
    var changed = keys
    for scope in scopes { changed[scope] = nil }
    guard changed.count < keys.count else { return }
    // Whatever happens from here, this process opens nothing of it any more.
    keys = changed
    isUnsettled = true
    var fresh = Anchor(using: &random)
    defer { fresh.forget() }
    try place.add(fresh)
    try reached(.anchorPrepared)
    try write(changed, under: fresh, using: &random) { () throws(VaultProblem) in try reached(.ringWritten) }
    isUnsettled = true
    try reached(.ringReplaced)
    try place.destroyAll(except: fresh.digest)
    isUnsettled = false
    try reached(.anchorDestroyed)
  }

  /// Seals a record under the scope's key.
  ///
  /// - Parameter context: what else has to be the same when it is opened, such as the leaf that it belongs to.
  public func seal(
    _ plaintext: [UInt8], scope: ScopeName, record: RecordID, context: [UInt8],
    using random: inout some RandomNumberGenerator
  ) throws(VaultProblem) -> SealedRecord {
    guard plaintext.count <= SealedRecord.maximumBytes else {
      throw .tooMuch(what: "bytes in a record", count: plaintext.count, limit: SealedRecord.maximumBytes)
    }
    let key = try recordKey(scope, record)
    let associated = SealedRecord.associated(scope, record, context)
    do {
      return try SealedRecord(sealing: plaintext, key: key, associated: associated, using: &random)
    } catch {
      throw .notAuthentic(scope)
    }
  }

  /// Opens a sealed record.
  public func open(
    _ sealed: SealedRecord, scope: ScopeName, record: RecordID, context: [UInt8]
  ) throws(VaultProblem) -> [UInt8] {
    let key = try recordKey(scope, record)
    do {
      return try sealed.open(key: key, associated: SealedRecord.associated(scope, record, context))
    } catch {
      throw .notAuthentic(scope)
    }
  }

  /// The salt (32 bytes) of the commitment to a record: derived from the record's key, so that it dies with it.
  public func salt(scope: ScopeName, record: RecordID) throws(VaultProblem) -> [UInt8] {
    // HKDF's last step by its definition (RFC 5869 §2.3, one block), which gives bytes rather than a key.
    let extracted = HKDF<SHA256>.extract(inputKeyMaterial: try recordKey(scope, record), salt: [UInt8]())
    let block = HMAC<SHA256>.authenticationCode(
      for: Array("overt/salt/v1".utf8) + [1], using: SymmetricKey(data: extracted))
    return Array(block)
  }

  private func recordKey(_ scope: ScopeName, _ record: RecordID) throws(VaultProblem) -> SymmetricKey {
    guard let key = keys[scope] else { throw .noKey(scope) }
    return derive(key, "overt/record/v1", record.bytes)
  }
}

extension KeyRing {
  private func settle() throws(VaultProblem) {
    if isUnsettled { try load() }
  }

  /// Reads the file and lets it decide: the anchor that it names stays, any other is destroyed. That finishes an
  /// erasure whose ring is in place, and takes back one whose ring is not.
  private func load() throws(VaultProblem) {
    isUnsettled = true
    let file = try RingFile(DurableFile.read(path, limit: RingFile.maximumBytes), path: path)
    guard var anchor = try place.anchors().first(where: { $0.digest == file.anchor }) else {
      throw .foreignAnchor(path: path)
    }
    defer { anchor.forget() }
    keys = try file.open(master: master, anchor: anchor, path: path)
    generation = file.generation
    // The process that put the ring in place may have died before that was durable; only then may the other anchor go.
    try DurableFile.syncFolder(of: path)
    try place.destroyAll(except: file.anchor)
    DurableFile.tidy(path)
    isUnsettled = false
  }

  private func liveAnchor() throws(VaultProblem) -> Anchor? {
    let file = try RingFile(DurableFile.read(path, limit: RingFile.maximumBytes), path: path)
    return try place.anchors().first { $0.digest == file.anchor }
  }

  private func write(
    _ changed: [ScopeName: SymmetricKey], under anchor: Anchor, using random: inout some RandomNumberGenerator,
    written: () throws(VaultProblem) -> Void
  ) throws(VaultProblem) {
    isUnsettled = true
    let file = try RingFile(
      changed, generation: generation &+ 1, master: master, anchor: anchor, path: path, using: &random)
    try DurableFile.replace(path, with: file.bytes, written: written)
    keys = changed
    generation = file.generation
    isUnsettled = false
  }
}
