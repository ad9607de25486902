import Ledger
import Mandate
import Stores

extension Station {
  /// Publishes the log as static files: `checkpoint`, `tile/…` and `vkey`.
  ///
  /// - Returns: the size that is published.
  @discardableResult
  public func export(to folder: String) throws(StationProblem) -> UInt64 {
    guard let signed = signer?.last else { throw .logBehind(signed: signedSize, tree: size) }
    let publisher = LogPublisher(folder: folder, log: verifier)
    do throws(PublishProblem) {
      try publisher.publish(cosigned(signed), hashes: StoreHashes(store)) { range in try self.store.leaves(range) }
    } catch {
      throw .unusable(["\(folder): \(error)"])
    }
    return signed.checkpoint.size
  }

  /// The checkpoint with the witnesses' cosignatures that came in for it.
  private func cosigned(_ signed: SignedCheckpoint) -> SignedCheckpoint {
    guard let cosignedNote, cosignedNote.text == signed.note.text,
      let merged = try? SignedCheckpoint(cosignedNote, log: verifier)
    else { return signed }
    return merged
  }

  /// The proof that the entry at `index` is in the log, under the last checkpoint.
  public func proof(of index: UInt64) throws(StationProblem) -> EntryProof {
    guard let signed = signer?.last, index < signed.checkpoint.size else {
      throw .unusable(["entry \(index) is not under the last checkpoint, which covers \(signedSize) entries"])
    }
    let proof = try stored { () throws(StoreProblem) in
      try store.inclusionProof(of: index, size: signed.checkpoint.size)
    }
    guard let proof else { throw .unusable(["entry \(index) is not in the log"]) }
    return EntryProof(index: index, path: proof.path, note: cosigned(signed).note)
  }
}
