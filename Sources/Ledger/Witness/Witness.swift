import Crypto

/// A witness of logs: it cosigns a checkpoint only when that extends the one it cosigned before (C2SP tlog-witness).
///
/// For each log a file remembers the checkpoint cosigned last, with both signatures; its name is the origin's SHA-256.
/// It is on disk before a cosignature is given out, so that a witness that is killed at any moment never goes back.
public struct Witness: ~Copyable, Sendable {
  private let key: NoteSigner
  private let logs: [Verifier]
  private let folder: String
  private let lock: FileLock
  private var latest: [String: SignedCheckpoint]

  /// The witness' public key.
  public var verifier: Verifier { key.verifier }

  /// A witness that goes on from what it remembers.
  ///
  /// - Parameters:
  ///   - key: its own, of the kind `cosignature`.
  ///   - logs: the keys of the logs that it knows; several may share an origin.
  ///   - folder: where it remembers; made when it is not there. One witness at a time can have it.
  public init(key: consuming NoteSigner, logs: [Verifier], folder: String) throws(WitnessProblem) {
    let lock = try Self.lock(key.verifier, logs, folder)
    latest = try Self.remembered(of: logs, in: folder, witness: key.verifier)
    self.key = key
    self.logs = logs
    self.folder = folder
    self.lock = lock
  }

  /// Answers a request to cosign a checkpoint.
  ///
  /// - Parameters:
  ///   - body: the request as it came.
  ///   - time: seconds since 1970, not 0.
  public mutating func addCheckpoint(_ body: [UInt8], time: UInt64) -> WitnessAnswer {
    let request: WitnessRequest
    let checkpoint: Checkpoint
    do {
      request = try WitnessRequest(body)
      checkpoint = try Checkpoint(text: request.note.text)
    } catch {
      return .malformed("\(error)")
    }
    let keys = logs.filter { $0.name.text == checkpoint.origin }
    guard let origin = keys.first?.name.text else { return .unknownLog }
    guard let signed = Self.signed(request.note, by: keys) else { return .forbidden }
    guard request.oldSize <= checkpoint.size else { return .malformed("an old size that is not above the new one") }
    let known = latest[origin]?.checkpoint
    let knownSize = known?.size ?? 0
    guard request.oldSize == knownSize else { return .conflict(size: knownSize) }
    guard Self.extends(known, checkpoint, proof: request.proof) else { return .inconsistent }
    guard time > 0, time <= UInt64(Int64.max) else { return .failed("the time is not known") }
    do {
      let signature = try key.sign(signed.note.text, time: time)
      let note = try Self.cosigned(signed.note, signature, logs: keys)
      let remembered = try SignedCheckpoint(note, log: signed.log, witnesses: [key.verifier])
      try DurableFile.replace("\(folder)/\(Self.fileName(origin))", with: note.encoded)
      latest[origin] = remembered
      return .cosigned([signature])
    } catch {
      return .failed("the checkpoint could not be kept")
    }
  }

  /// The checkpoint cosigned last for a log, with the log's signature and the cosignature; `nil` when there is none.
  ///
  /// - Parameter originHash: the SHA-256 of the origin in lower-case hexadecimal (C2SP tlog-witness, monitor
  /// retrieval).
  public func checkpoint(originHash: String) -> Note? {
    latest.first { Self.fileName($0.key) == originHash }?.value.note
  }

  private static func signed(_ note: Note, by keys: [Verifier]) -> (note: Note, log: Verifier)? {
    var signer: Verifier?
    for key in keys {
      // A wrong signature of a known key makes the whole note malformed, whoever else signed it.
      guard let signature = try? key.verify(note) else {
        if note.signatures.contains(where: { $0.name == key.name && $0.keyID == key.keyID }) { return nil }
        continue
      }
      if signer == nil, signature.name == key.name { signer = key }
    }
    return signer.map { (note, $0) }
  }

  private static func extends(_ known: Checkpoint?, _ new: Checkpoint, proof: [MerkleHash]) -> Bool {
    if new.size == 0, new.root != .emptyTree { return false }
    guard let known, known.size > 0 else { return proof.isEmpty }
    return ConsistencyProof(oldSize: known.size, newSize: new.size, path: proof)
      .verify(oldRoot: known.root, newRoot: new.root)
  }

  /// Only the log's signatures and the cosignature: what others added to a note is not this witness' to keep.
  private static func cosigned(_ note: Note, _ signature: Note.Signature, logs: [Verifier]) throws(NoteProblem) -> Note
  {
    let own = note.signatures.filter { line in logs.contains { $0.name == line.name && $0.keyID == line.keyID } }
    guard let note = Note(text: note.text, signatures: own + [signature]) else { throw .malformed("a note") }
    return note
  }

  private static func lock(
    _ key: Verifier, _ logs: [Verifier], _ folder: String
  ) throws(WitnessProblem) -> FileLock {
    guard key.kind == .cosignature else { throw .wrongKind(key.name) }
    for log in logs where log.kind != .ed25519 { throw .wrongKind(log.name) }
    do {
      try DurableFile.makeFolder(folder)
      return try FileLock("\(folder)/lock")
    } catch {
      throw .file(error)
    }
  }

  private static func remembered(
    of logs: [Verifier], in folder: String, witness: Verifier
  ) throws(WitnessProblem) -> [String: SignedCheckpoint] {
    var latest: [String: SignedCheckpoint] = [:]
    for log in logs {
      let path = "\(folder)/\(fileName(log.name.text))"
      latest[log.name.text] = try remembered(path, keys: logs.filter { $0.name == log.name }, witness: witness)
    }
    return latest
  }

  private static func remembered(
    _ path: String, keys: [Verifier], witness: Verifier
  ) throws(WitnessProblem) -> SignedCheckpoint? {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: Note.maximumBytes)
    } catch .missing {
      return nil
    } catch {
      throw .file(error)
    }
    do {
      let note = try Note(bytes)
      guard let (_, log) = signed(note, by: keys) else { throw NoteProblem.unsigned }
      let known = try SignedCheckpoint(note, log: log, witnesses: [witness])
      guard !known.witnesses.isEmpty else { throw NoteProblem.unsigned }
      return known
    } catch let problem as NoteProblem {
      throw .damaged(path: path, problem)
    } catch {
      throw .damaged(path: path, .malformed("\(error)"))
    }
  }

  private static func fileName(_ origin: String) -> String {
    SHA256.hash(data: Array(origin.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
