import Crypto
import Mandate
import Stores
import Vault

extension Station {
  /// The photographs of everybody who is on a deployment's watchlist now, as they were sealed; nobody once it is erased.
  ///
  /// - Throws: `unusable` when a photograph of somebody on the list is not among the sealed ones.
  public func watchlistImages(of id: DeploymentID) throws(StationProblem) -> [(entry: EntryID, files: [[UInt8]])] {
    let entries = force.deployments[id]?.entries ?? []
    let files = try files(of: entries.map(\.images), in: id)
    return zip(entries, files).map { ($0.entry, $1) }
  }

  /// The photographs of everybody who is on a deployment's Blue List now; nobody once it is erased.
  ///
  /// - Throws: `unusable` when a photograph of a volunteer is not among the sealed ones.
  public func blueListImages(
    of id: DeploymentID
  ) throws(StationProblem) -> [(volunteer: VolunteerID, files: [[UInt8]])] {
    let volunteers = force.deployments[id]?.volunteers ?? []
    let files = try files(of: volunteers.map(\.images), in: id)
    return zip(volunteers, files).map { ($0.volunteer, $1) }
  }

  /// The picture of the face that raised an alert, as a JPEG file; `nil` where there is none, or once it is erased.
  public func picture(of alert: AlertID, in id: DeploymentID) throws(StationProblem) -> [UInt8]? {
    guard let wanted = force.deployments[id]?.alerts[alert]?.raised.picture else { return nil }
    let scope = ScopeName(.alert, UInt32(clamping: id.number), UInt32(clamping: alert.number))
    return try files(in: scope, sought: [wanted.bytes])[wanted.bytes]
  }

  /// A photograph of somebody on a deployment's list; `nil` where there is none, or once the list is erased.
  func photograph(of images: [EntryImage], in id: DeploymentID) throws(StationProblem) -> [UInt8]? {
    guard let wanted = images.first?.digest.bytes else { return nil }
    return try files(in: ActScope.all(.watchlist, of: id), sought: [wanted])[wanted]
  }

  /// The sealed files of each person's images.
  private func files(of people: [[EntryImage]], in id: DeploymentID) throws(StationProblem) -> [[[UInt8]]] {
    let scope = ActScope.all(.watchlist, of: id)
    guard !people.isEmpty, ring.contains(scope) else { return [] }
    let found = try self.files(in: scope, sought: Set(people.joined().map(\.digest.bytes)))
    var files: [[[UInt8]]] = []
    for (place, images) in people.enumerated() {
      let all = images.compactMap { found[$0.digest.bytes] }
      guard all.count == images.count else {
        throw .unusable(["a photograph of person \(place + 1) on a list of \(id) is not among those sealed"])
      }
      files.append(all)
    }
    return files
  }

  /// The files sealed in a scope beside its acts, by their digests; none once the scope is erased.
  private func files(in scope: ScopeName, sought: Set<[UInt8]>) throws(StationProblem) -> [[UInt8]: [UInt8]] {
    guard ring.contains(scope) else { return [:] }
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
    return found
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
