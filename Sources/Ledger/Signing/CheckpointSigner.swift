/// The one signer of a log. It signs only what extends what it signed before, and it knows what that is even when the
/// database has been put back to an earlier day.
///
/// What was signed last is a file outside the database: the checkpoint as a signed note, written, flushed and renamed
/// into place before the note is given out. A lock beside it keeps a second signer away.
public struct CheckpointSigner: ~Copyable, Sendable {
  /// What was signed last.
  public private(set) var last: SignedCheckpoint
  private let key: NoteSigner
  private let path: String
  private let lock: FileLock

  /// The log's public key.
  public var verifier: Verifier { key.verifier }

  private init(last: SignedCheckpoint, key: consuming NoteSigner, path: String, lock: consuming FileLock) {
    self.last = last
    self.key = key
    self.path = path
    self.lock = lock
  }

  /// The signer of a new log: signs the empty tree.
  ///
  /// - Parameter lastSigned: the path of the file of what was signed last; one that is there already is refused, and
  ///   beside it `PATH.lock` is made.
  public static func create(key: consuming NoteSigner, lastSigned path: String) throws(SignerProblem) -> Self {
    let lock = try lock(path)
    let empty = Checkpoint(origin: key.verifier.name.text, size: 0, root: .emptyTree)
    let signed = try sign(empty, with: key)
    do {
      try DurableFile.create(path, with: signed.note.encoded, mode: 0o644)
    } catch {
      throw .file(error)
    }
    return Self(last: signed, key: key, path: path, lock: lock)
  }

  /// The signer of a log that exists.
  ///
  /// - Parameters:
  ///   - lastSigned: the path of the file of what was signed last; a missing one is refused, since without it nobody
  ///     knows what the tree must extend.
  ///   - size: the number of entries in the tree.
  ///   - hashes: the tree's hashes.
  /// - Throws: `logBehind` when the tree is not an extension of what was signed last.
  public static func open(
    key: consuming NoteSigner, lastSigned path: String, size: UInt64, hashes: some HashStore
  ) throws(SignerProblem) -> Self {
    let lock = try lock(path)
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: Note.maximumBytes)
    } catch {
      throw .file(error)
    }
    let last: SignedCheckpoint
    do {
      last = try SignedCheckpoint(Note(bytes), log: key.verifier)
    } catch {
      throw .damaged(error)
    }
    guard size >= last.checkpoint.size, try root(last.checkpoint.size, hashes) == last.checkpoint.root else {
      throw .logBehind(signed: last.checkpoint.size, tree: size)
    }
    return Self(last: last, key: key, path: path, lock: lock)
  }

  /// Signs the tree over the first `size` entries.
  ///
  /// The same size and root give the same note again.
  ///
  /// - Parameters:
  ///   - root: the root of what is durably committed, as its writer knows it.
  ///   - hashes: the tree's stored hashes, from which consistency with what was signed last is shown.
  /// - Throws: `smaller`; `logBehind` when the tree does not extend what was signed last; `otherRoot`.
  public mutating func sign(
    size: UInt64, root: MerkleHash, hashes: some HashStore
  ) throws(SignerProblem) -> SignedCheckpoint {
    let before = last.checkpoint
    guard size >= before.size else { throw .smaller(signed: before.size, asked: size) }
    guard try Self.root(before.size, hashes) == before.root else {
      throw .logBehind(signed: before.size, tree: size)
    }
    guard try Self.root(size, hashes) == root else { throw .otherRoot(size: size) }
    if size == before.size { return last }
    // The two roots could stand over hashes that contradict each other; the proof uses those that join them.
    if let proof = try Self.consistencyProof(from: before.size, to: size, hashes),
      !proof.verify(oldRoot: before.root, newRoot: root)
    {
      throw .logBehind(signed: before.size, tree: size)
    }
    let signed = try Self.sign(Checkpoint(origin: before.origin, size: size, root: root), with: key)
    do {
      try DurableFile.replace(path, with: signed.note.encoded)
    } catch {
      throw .file(error)
    }
    last = signed
    return signed
  }

  private static func lock(_ path: String) throws(SignerProblem) -> FileLock {
    do {
      return try FileLock(path + ".lock")
    } catch {
      throw .file(error)
    }
  }

  private static func root(_ size: UInt64, _ hashes: some HashStore) throws(SignerProblem) -> MerkleHash {
    do {
      return try MerkleTree(size: size, store: hashes).root()
    } catch {
      throw .hashes("\(error)")
    }
  }

  private static func consistencyProof(
    from old: UInt64, to new: UInt64, _ hashes: some HashStore
  ) throws(SignerProblem) -> ConsistencyProof? {
    do {
      return try MerkleTree(size: new, store: hashes).consistencyProof(from: old)
    } catch {
      throw .hashes("\(error)")
    }
  }

  private static func sign(_ checkpoint: Checkpoint, with key: borrowing NoteSigner) throws(SignerProblem)
    -> SignedCheckpoint
  {
    do {
      guard var note = Note(text: checkpoint.text) else { throw NoteProblem.malformed("a name without line breaks") }
      note.signatures.append(try key.sign(note.text, time: 0))
      return try SignedCheckpoint(note, log: key.verifier)
    } catch let problem as NoteProblem {
      throw .notSigned(problem)
    } catch {
      throw .notSigned(.malformed("\(error)"))
    }
  }
}
