import Crypto
import Disclosure
import Ledger
import Mandate
import Stores
import Vault

/// "Was I on a list?" can be answered after the list is erased, for whoever gives the force's own reference. No image and no
/// name is kept; a record is found by a keyed digest of the reference, whose key lies in the ring, so that the database
/// alone tells nothing.
extension Station {
  /// The lists that a reference was on, while their provenance is kept.
  ///
  /// - Parameter reference: the force's own reference; case and spacing do not matter.
  public func provenance(of reference: String) throws(StationProblem) -> [Provenance] {
    var found: [Provenance] = []
    for (id, deployment) in force.deployments.sorted(by: { $0.key < $1.key }) {
      let scope = Self.provenanceScope(id)
      guard let frozen = deployment.frozen, ring.contains(scope),
        let name = try provenanceID(of: reference, on: frozen.digest, scope: scope),
        let record = try stored({ () throws(StoreProblem) in try store.record(id: name.bytes) }),
        let sealed = SealedRecord(bytes: record.ciphertext)
      else { continue }
      let plaintext = try vault { () throws(VaultProblem) in
        try ring.open(sealed, scope: scope, record: name, context: context(ofImagesIn: scope))
      }
      guard case .object(let members) = try? JSONReader.readCanonical(plaintext),
        case .string(let code) = members["category"], let category = CategoryCode(code),
        case .string(let text) = members["frozenAt"], let frozenAt = Instant(text)
      else { throw .unusable(["the provenance of \(id) cannot be read"]) }
      found.append(Provenance(deployment: id, category: category, frozenAt: frozenAt))
    }
    return found
  }

  static func provenanceScope(_ id: DeploymentID) -> ScopeName { ScopeName(.provenance, UInt32(clamping: id.number)) }

  /// What is kept of a list when it is frozen. The scope's key has to be there.
  func provenance(
    of entries: [WatchlistEntry], frozenAs frozen: WatchlistFrozen, at moment: Moment,
    using random: inout SystemRandomNumberGenerator
  ) throws(StationProblem) -> [StoredRecord] {
    let scope = Self.provenanceScope(frozen.deployment)
    var records: [StoredRecord] = []
    for entry in entries {
      // The same list frozen again has its records already.
      guard let name = try provenanceID(of: entry.reference, on: frozen.digest, scope: scope),
        try stored({ () throws(StoreProblem) in try store.record(id: name.bytes) }) == nil,
        let plaintext = try? CanonicalJSON.encode(
          .object([
            "category": .string(entry.category.code), "frozenAt": .string(moment.wall.description),
            "reference": .string(entry.reference),
          ]))
      else { continue }
      let sealed = try vault { () throws(VaultProblem) in
        try ring.seal(plaintext, scope: scope, record: name, context: context(ofImagesIn: scope), using: &random)
      }
      records.append(StoredRecord(id: name.bytes, leaf: nil, scope: scope.text, ciphertext: sealed.bytes))
    }
    return records
  }

  /// The name of a reference's record on a list: HMAC-SHA256 under a key that dies with the scope.
  private func provenanceID(
    of reference: String, on list: ContentDigest, scope: ScopeName
  ) throws(StationProblem) -> RecordID? {
    guard let index = RecordID(bytes: [UInt8](repeating: 0, count: RecordID.size)) else { return nil }
    let key = try vault { () throws(VaultProblem) in try ring.salt(scope: scope, record: index) }
    let words = reference.lowercased().filter { !$0.isWhitespace }
    let code = HMAC<SHA256>.authenticationCode(for: list.bytes + Array(words.utf8), using: SymmetricKey(data: key))
    return RecordID(bytes: Array(code).prefix(RecordID.size))
  }
}
