import Crypto
import Mandate

extension ContentDigest {
  /// The SHA-256 digest of `bytes`.
  public init(hashing bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
    self.init(finishing: hash)
  }

  /// The digest that a running hash comes to.
  public init(finishing hash: SHA256) {
    // SHA-256 gives 32 bytes always; the fallback is unreachable and only spares a trap.
    self = ContentDigest(bytes: Array(hash.finalize())) ?? .zero
  }
}
