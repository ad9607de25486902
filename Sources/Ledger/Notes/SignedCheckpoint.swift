/// A checkpoint whose log's signature was verified. There is no other way to one.
public struct SignedCheckpoint: Hashable, Sendable {
  /// What the log commits to.
  public let checkpoint: Checkpoint
  /// The note, with all its signatures.
  public let note: Note
  /// The witnesses whose cosignatures were verified.
  public let witnesses: [Attestation]

  /// Verifies a note as a checkpoint of the log with the key `log`.
  ///
  /// - Parameter witnesses: the witnesses that are known; signatures by others mean nothing and are passed over.
  /// - Throws: when it is malformed, not signed by the log, or carries a wrong signature of a known key.
  public init(_ note: Note, log: Verifier, witnesses: [Verifier] = []) throws(NoteProblem) {
    checkpoint = try Checkpoint(text: note.text)
    guard checkpoint.origin == log.name.text else { throw .malformed("the origin \(log.name)") }
    guard try log.verify(note) != nil else { throw .unsigned }
    var attestations: [Attestation] = []
    for witness in witnesses {
      if let attestation = try witness.verify(note) { attestations.append(attestation) }
    }
    self.note = note
    self.witnesses = attestations
  }
}
