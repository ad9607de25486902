import Ledger

/// What came of asking a witness for a cosignature.
public enum WitnessResult: Hashable, Sendable {
  /// It cosigned, and its signature verifies.
  case cosigned(Note.Signature)
  /// The trust file gives no address for it.
  case noAddress
  /// It was not reached, or not within the time; why.
  case unreachable(String)
  /// It knows a larger checkpoint of this log than the one that it was asked to cosign: somebody else signs for this
  /// log, or the log has been put back.
  case ahead(size: UInt64)
  /// It would not; what it answered.
  case refused(WitnessAnswer)
  /// It answered with a signature that is not its own, or does not verify.
  case wrongSignature(NoteProblem)
  /// The proof from the size that it knows could not be made; why.
  case noProof(String)

  /// Whether there is a cosignature.
  public var isCosigned: Bool {
    if case .cosigned = self { true } else { false }
  }
}
