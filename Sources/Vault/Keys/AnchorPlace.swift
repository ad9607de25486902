/// Where anchors are kept: the most erasable place there is. A file, a TPM, a key service.
///
/// One owner at a time. It holds one anchor, and two from the first step of an erasure to its last.
public protocol AnchorPlace: AnyObject {
  /// The anchors that it holds: none when new, two after an interrupted erasure.
  func anchors() throws(VaultProblem) -> [Anchor]

  /// Keeps `anchor` beside what is there; durable on return. Throws ``VaultProblem/unsettled`` when there is no room.
  func add(_ anchor: Anchor) throws(VaultProblem)

  /// Destroys every anchor but the one with this digest; durable and beyond recovery on return, as far as the place
  /// can promise that. Destroys nothing and throws ``VaultProblem/foreignAnchor(path:)`` when it has no such anchor.
  func destroyAll(except digest: [UInt8]) throws(VaultProblem)
}
