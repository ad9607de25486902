/// What a verified signature says: who signed, and for a witness when.
public struct Attestation: Hashable, Sendable {
  /// The name of the key.
  public let name: KeyName
  /// Seconds since 1970 at which a witness signed; `nil` for a log's own signature.
  public let time: UInt64?

  /// An attestation from its parts; only ``Verifier/verify(_:)`` gives one that means something.
  public init(name: KeyName, time: UInt64?) {
    self.name = name
    self.time = time
  }
}
