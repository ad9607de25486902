import Crypto
import Mandate
import Stores
import Vault

extension Station {
  /// The photographs of everybody who is on a deployment's watchlist now, as they were sealed; nobody once it is erased.
  ///
  /// - Throws: `unusable` when a photograph of somebody on the list is not among the sealed ones.
  public func watchlistImages(of id: DeploymentID) throws(StationProblem) -> [(entry: EntryID, files: [[UInt8]])] {
    guard let deployment = force.deployments[id], !deployment.entries.isEmpty else { return [] }
    let scope = ActScope.all(.watchlist, of: id)
    guard ring.contains(scope) else { return [] }
    let sought = Set(deployment.entries.flatMap(\.images).map(\.digest.bytes))
    let context = context(ofImagesIn: scope)
    var found: [[UInt8]: [UInt8]] = [:]
    var wrong: StationProblem?
    try stored { () throws(StoreProblem) in
      try store.records(scope: scope.text) { record in
        guard record.leaf == nil else { return true }
        do throws(StationProblem) {
          let (digest, file) = try image(record, scope: scope, context: context)
          if sought.contains(digest) { found[digest] = file }
          return found.count < sought.count
        } catch {
          wrong = error
          return false
        }
      }
    }
    if let wrong { throw wrong }
    var images: [(entry: EntryID, files: [[UInt8]])] = []
    for entry in deployment.entries {
      let files = entry.images.compactMap { found[$0.digest.bytes] }
      guard files.count == entry.images.count else {
        throw .unusable(["a photograph of entry \(entry.entry) of \(id) is not among those sealed"])
      }
      images.append((entry.entry, files))
    }
    return images
  }

  private func image(
    _ record: StoredRecord, scope: ScopeName, context: [UInt8]
  ) throws(StationProblem) -> (digest: [UInt8], file: [UInt8]) {
    guard let id = RecordID(bytes: record.id), let sealed = SealedRecord(bytes: record.ciphertext) else {
      throw .unusable(["\(scope): a sealed photograph is none"])
    }
    let plaintext = try vault { () throws(VaultProblem) in
      try ring.open(sealed, scope: scope, record: id, context: context)
    }
    let digest = Array(plaintext.prefix(SHA256.byteCount))
    let file = Array(plaintext.dropFirst(SHA256.byteCount))
    guard digest == Array(SHA256.hash(data: file)) else {
      throw .unusable(["\(scope): a sealed photograph does not have the digest it was sealed under"])
    }
    return (digest, file)
  }
}
