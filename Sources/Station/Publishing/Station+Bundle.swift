import Crypto
import Disclosure
import Ledger
import Mandate
import Stores
import Vault

extension Station {
  /// Opens everything that can still be opened for an oversight body, and puts on record that it was.
  ///
  /// The bundle holds what the sealed side holds, names included: it is handed over as evidence is.
  public func bundle(
    about deployment: DeploymentID, to recipient: String, by actor: Actor
  ) throws(StationProblem) -> [UInt8] {
    let bundle = try openings()
    let bytes: [UInt8]
    do throws(EntryProblem) {
      bytes = try bundle.encoded()
    } catch {
      throw .unusable(["the bundle \(error)"])
    }
    try perform(
      .bundleMade(
        BundleMade(
          deployment: deployment, recipient: recipient, entries: bundle.openings.count,
          digest: ContentDigest(bytes: Array(SHA256.hash(data: bytes))) ?? .zero)), by: actor)
    return bytes
  }

  /// Everything that can still be opened; putting on record to whom it is given is ``bundle(about:to:by:)``'s matter.
  package func openings() throws(StationProblem) -> OversightBundle {
    var openings: [Opening] = []
    var wrong: StationProblem?
    try stored { () throws(StoreProblem) in
      try store.records(from: 0) { record in
        do throws(StationProblem) {
          if let opening = try opening(of: record) { openings.append(opening) }
          return true
        } catch {
          wrong = error
          return false
        }
      }
    }
    if let wrong { throw wrong }
    return OversightBundle(origin: origin, openings: openings)
  }

  private func opening(of record: StoredRecord) throws(StationProblem) -> Opening? {
    guard let index = record.leaf, let scope = ScopeName(record.scope), let id = RecordID(bytes: record.id),
      let sealed = SealedRecord(bytes: record.ciphertext), ring.contains(scope)
    else { return nil }
    return try vault { () throws(VaultProblem) in
      Opening(
        index: index, salt: try ring.salt(scope: scope, record: id),
        plaintext: try ring.open(sealed, scope: scope, record: id, context: context(of: index)))
    }
  }
}
