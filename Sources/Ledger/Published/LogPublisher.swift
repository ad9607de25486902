import Foundation

/// Publishes a log as static files (C2SP tlog-tiles): `checkpoint`, `vkey`, and hashes and entries below `tile/`.
///
/// Each call writes only what is new. The checkpoint comes last, after everything that it stands on is on disk, so
/// whoever reads the folder at any moment, or after any interruption, finds a whole log. Calling again changes nothing.
public struct LogPublisher: Sendable {
  /// The folder, which is made when it is not there.
  public let folder: String
  /// The log's key.
  public let log: Verifier

  /// A publisher of the log with this key.
  public init(folder: String, log: Verifier) {
    self.folder = folder
    self.log = log
  }

  /// The checkpoint that is published; `nil` when none is.
  public func published() throws(PublishProblem) -> SignedCheckpoint? {
    guard let bytes = try read("checkpoint") else { return nil }
    do {
      return try SignedCheckpoint(Note(bytes), log: log)
    } catch {
      throw .otherLog(error)
    }
  }

  /// Publishes a checkpoint and what it covers. The same checkpoint with further cosignatures replaces it.
  ///
  /// - Parameters:
  ///   - hashes: the tree's stored hashes.
  ///   - entries: gives the entries of a range, at most 256 of them. Each is compared with its stored hash before it is
  ///     written.
  public func publish(
    _ signed: SignedCheckpoint, hashes: some HashStore, entries: (Range<UInt64>) throws -> [[UInt8]]
  ) throws(PublishProblem) {
    let size = signed.checkpoint.size
    let before = try published()?.checkpoint
    let old = before?.size ?? 0
    guard size >= old else { throw .smaller(published: old, asked: size) }
    if let before, try root(old, hashes) != before.root { throw .contradicts(published: old) }
    guard try root(size, hashes) == signed.checkpoint.root else { throw .otherRoot(size: size) }
    try file { () throws(FileProblem) in try DurableFile.makeFolder(folder) }
    try placeKey()
    var folders = Set<String>()
    var filled: [TilePath] = []
    for path in TilePath.added(from: old, to: size) {
      let bytes =
        switch path.content {
        case .hashes(let level): try tile(path, level: level, hashes)
        case .entries: try bundle(path, hashes, entries)
        }
      try place(path, bytes, folders: &folders)
      if path.width == TilePath.fullWidth { filled.append(path) }
    }
    try file { () throws(FileProblem) in
      for folder in folders.sorted() { try DurableFile.flushFolder(folder) }
      try DurableFile.replace("\(folder)/checkpoint", with: signed.note.encoded)
    }
    // A reader who still holds an older checkpoint finds the beginning of the full tile instead.
    for path in filled { try? FileManager.default.removeItem(atPath: "\(folder)/\(path).p") }
  }

  private func bundle(
    _ path: TilePath, _ hashes: some HashStore, _ entries: (Range<UInt64>) throws -> [[UInt8]]
  ) throws(PublishProblem) -> [UInt8] {
    let start = path.index * UInt64(TilePath.fullWidth)
    let found: [[UInt8]]
    do {
      found = try entries(start..<start + UInt64(path.width))
    } catch {
      throw .store("\(error)")
    }
    guard found.count == path.width else { throw .entries(expected: UInt64(path.width), found: found.count) }
    for (offset, entry) in found.enumerated() {
      let index = start + UInt64(offset)
      guard try hash(0, index, hashes) == .leaf(entry) else { throw .entry(index: index) }
    }
    do {
      return try EntryBundle.encode(found)
    } catch {
      throw .bundle(error)
    }
  }

  private func tile(_ path: TilePath, level: Int, _ hashes: some HashStore) throws(PublishProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.width * MerkleHash.size)
    let start = path.index * UInt64(TilePath.fullWidth)
    for offset in 0..<UInt64(path.width) { try hash(level * 8, start + offset, hashes).append(to: &bytes) }
    return bytes
  }

  private func hash(_ level: Int, _ index: UInt64, _ hashes: some HashStore) throws(PublishProblem) -> MerkleHash {
    do {
      return try hashes.hash(level: level, index: index)
    } catch {
      throw .store("\(error)")
    }
  }

  private func root(_ size: UInt64, _ hashes: some HashStore) throws(PublishProblem) -> MerkleHash {
    do {
      return try MerkleTree(size: size, store: hashes).root()
    } catch {
      throw .store("\(error)")
    }
  }

  private func placeKey() throws(PublishProblem) {
    let line = Array("\(log.vkey)\n".utf8)
    if let found = try read("vkey") {
      guard found == line else { throw .otherLog(.malformed("the key \(log.vkey)")) }
    } else {
      try file { () throws(FileProblem) in try DurableFile.replace("\(folder)/vkey", with: line) }
    }
  }

  private func place(_ path: TilePath, _ bytes: [UInt8], folders: inout Set<String>) throws(PublishProblem) {
    let name = "\(folder)/\(path)"
    try file { () throws(FileProblem) in
      var parent = (name as NSString).deletingLastPathComponent
      if !folders.contains(parent) { try DurableFile.makeFolder(parent) }
      // The folders above may be new as well; all are flushed before the checkpoint.
      while parent.utf8.count > folder.utf8.count, folders.insert(parent).inserted {
        parent = (parent as NSString).deletingLastPathComponent
      }
      try DurableFile.place(name, bytes)
    }
  }

  private func read(_ name: String) throws(PublishProblem) -> [UInt8]? {
    do {
      return try DurableFile.read("\(folder)/\(name)", limit: Note.maximumBytes)
    } catch .missing {
      return nil
    } catch {
      throw .file(error)
    }
  }

  private func file(_ body: () throws(FileProblem) -> Void) throws(PublishProblem) {
    do {
      try body()
    } catch {
      throw .file(error)
    }
  }
}
