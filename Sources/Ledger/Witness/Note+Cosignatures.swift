extension Note {
  /// This note with a witness' answer added: those of its signatures that are by `witness` and verify. An earlier
  /// cosignature of the same key is replaced.
  ///
  /// - Throws: `unsigned` when there is none, `wrongSignature` when one does not verify.
  public func adding(_ signatures: [Signature], by witness: Verifier) throws(NoteProblem) -> Note {
    let keyID = witness.keyID
    func isTheirs(_ signature: Signature) -> Bool { signature.name == witness.name && signature.keyID == keyID }
    guard let cosignature = signatures.first(where: isTheirs) else { throw .unsigned }
    var note = self
    note.signatures.removeAll(where: isTheirs)
    note.signatures.append(cosignature)
    guard try witness.verify(note) != nil else { throw .unsigned }
    return note
  }
}
