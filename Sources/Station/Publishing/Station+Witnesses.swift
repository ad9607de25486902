import Foundation
import Ledger
import Mandate
import Stores

extension Station {
  /// Witnesses to ask, from the file `witnesses` in the folder; `nil` where there is none.
  public func trustPolicy() throws(StationProblem) -> TrustPolicy? {
    guard let data = FileManager.default.contents(atPath: folder.witnesses) else { return nil }
    do throws(TrustProblem) {
      return try TrustPolicy(Array(data))
    } catch {
      throw .unusable(["\(folder.witnesses): \(error)"])
    }
  }

  /// The checkpoint that no witness has been asked about yet.
  public var uncosigned: SignedCheckpoint? {
    guard let signed = signer?.last, signed.checkpoint.size > 0, signed.note.text != askedNote else { return nil }
    return signed
  }

  /// The proof that the last checkpoint extends an earlier size.
  public func extensionProof(from old: UInt64, to size: UInt64) throws(StationProblem) -> [MerkleHash] {
    let proof = try stored { () throws(StoreProblem) in try store.consistencyProof(from: old, size: size) }
    guard let proof else { throw .unusable(["the log has no tree of size \(old) to extend"]) }
    return proof.path
  }

  /// Keeps what came of asking witnesses: the checkpoint with their cosignatures, and a word on each.
  public func took(_ note: Note, words: [String: String]) {
    askedNote = note.text
    cosignedNote = note
    witnessWords = words
  }
}
