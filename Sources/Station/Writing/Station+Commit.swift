import Crypto
import Disclosure
import Ledger
import Mandate
import Stores
import Vault

extension Station {
  /// Writes a decision: leaves and sealed records in one transaction; then, and only then, it is what the station knows.
  func commit(
    _ decision: Decision, images: [SealedImage] = [], key: CommandKey? = nil
  ) throws(StationProblem) -> [Entry] {
    var random = SystemRandomNumberGenerator()
    var scopes = decision.entries.compactMap { entry -> ScopeName? in
      if case .act(let recorded) = entry { ActScope.of(recorded.act) } else { nil }
    }
    for case .act(let recorded) in decision.entries {
      if case .watchlistFrozen(let frozen) = recorded.act { scopes.append(Self.provenanceScope(frozen.deployment)) }
    }
    // The keys first: a key that nothing was sealed with does no harm, a record without its key would be lost.
    try vault { () throws(VaultProblem) in try ring.add(scopes, using: &random) }
    var batch = AppendBatch(expectedSize: known, leaves: [], records: [], command: key)
    for entry in decision.entries {
      let index = batch.expectedSize + UInt64(batch.leaves.count)
      switch entry {
      case .statement(let statement):
        do {
          batch.leaves.append(try Leaf(EntryCoding.leaf(of: statement)).bytes)
        } catch {
          throw .unusable(["what is to be published is too long: \(error)"])
        }
      case .act(let recorded):
        let (leaf, record) = try seal(recorded, at: index, using: &random)
        batch.leaves.append(leaf)
        batch.records.append(record)
        if recorded.act.bringsImages {
          for image in images { batch.records.append(try seal(image, with: recorded.act, using: &random)) }
        }
        if case .watchlistFrozen(let frozen) = recorded.act {
          let entries = decision.state.deployments[frozen.deployment]?.entries ?? []
          batch.records += try provenance(of: entries, frozenAs: frozen, at: recorded.at, using: &random)
        }
      }
    }
    guard try append(batch) else { return [] }
    force = decision.state
    for case .act(let recorded) in decision.entries { remember(recorded.act) }
    return decision.entries
  }

  /// Appends a batch to the log as this station knows it. When somebody else has written meanwhile it catches up first,
  /// so that the command, asked for again, is judged by what is true now.
  ///
  /// - Returns: whether it was written; not when its command was carried out before.
  func append(_ batch: AppendBatch) throws(StationProblem) -> Bool {
    do throws(StationProblem) {
      let appended = try stored { () throws(StoreProblem) in try store.append(batch) }
      guard case .appended(_, let size, _) = appended else { return false }
      known = size
      return true
    } catch {
      if case .changedMeanwhile = error { try catchUp() }
      throw error
    }
  }

  private func seal(
    _ recorded: RecordedAct, at index: UInt64, using random: inout SystemRandomNumberGenerator
  ) throws(StationProblem) -> (leaf: [UInt8], record: StoredRecord) {
    let plaintext: [UInt8]
    do throws(JSONProblem) {
      plaintext = try EntryCoding.plaintext(of: recorded)
    } catch {
      throw .unusable(["\(recorded.act.kind.name) cannot be written down: \(error)"])
    }
    let scope = ActScope.of(recorded.act)
    let id = RecordID(using: &random)
    let context = context(of: index)
    let sealed = try vault { () throws(VaultProblem) in
      try ring.seal(plaintext, scope: scope, record: id, context: context, using: &random)
    }
    let salt = try vault { () throws(VaultProblem) in try ring.salt(scope: scope, record: id) }
    do throws(LeafProblem) {
      let commitment = try Commitment(origin: origin, salt: salt, plaintext: plaintext)
      return (
        SealedLeaf(commitment).bytes,
        StoredRecord(id: id.bytes, leaf: index, scope: scope.text, ciphertext: sealed.bytes)
      )
    } catch {
      throw .unusable(["\(recorded.act.kind.name) cannot be written down: \(error)"])
    }
  }

  private func seal(
    _ image: SealedImage, with act: Act, using random: inout SystemRandomNumberGenerator
  ) throws(StationProblem) -> StoredRecord {
    let scope = ActScope.of(act)
    let id = Self.recordID(of: image.digest, in: scope, drawn: RecordID(using: &random))
    let sealed = try vault { () throws(VaultProblem) in
      try ring.seal(
        image.digest.bytes + image.bytes, scope: scope, record: id, context: context(ofImagesIn: scope), using: &random)
    }
    return StoredRecord(id: id.bytes, leaf: nil, scope: scope.text, ciphertext: sealed.bytes)
  }

  /// What an act's record is bound to: this log, and its place in it.
  func context(of index: UInt64) -> [UInt8] { Array("\(origin)/\(index)".utf8) }

  /// What an image's record is bound to: this log, and the list that it is of.
  func context(ofImagesIn scope: ScopeName) -> [UInt8] { Array("\(origin)/\(scope.text)".utf8) }

  /// The name of an image's record. A list that is built anew seals its images anew, under names of their own.
  private static func recordID(of digest: ContentDigest, in scope: ScopeName, drawn: RecordID) -> RecordID {
    var hash = SHA256()
    hash.update(data: Array(scope.text.utf8))
    hash.update(data: digest.bytes)
    hash.update(data: drawn.bytes)
    return RecordID(bytes: Array(hash.finalize()).prefix(RecordID.size)) ?? drawn
  }

  /// Keeps what the rules do not know: names.
  func remember(_ act: Act) {
    switch act {
    case .officerAdded(let added): people[added.officer] = Person(name: added.name, handle: added.handle)
    default: break
    }
  }
}
