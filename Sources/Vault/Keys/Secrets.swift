import Crypto

// Keys live in swift-crypto's `SymmetricKey`, which wipes its memory when the last reference goes. What Swift does not
// let anybody promise: that no register, stack slot, optimiser's copy, swap page or core dump held a piece. Who needs
// that locks the process's memory and forbids dumps; the vault's promise is about what lies on discs.

/// Overwrites bytes that held a secret, never inlined, so that the stores are not taken for dead ones.
@inline(never)
func wipe(_ bytes: inout [UInt8]) {
  for index in bytes.indices { bytes[index] = 0 }
}

/// `count` bytes from a source of randomness.
func randomBytes(_ count: Int, using random: inout some RandomNumberGenerator) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + 7)
  while bytes.count < count {
    let word: UInt64 = random.next()
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}

/// A fresh key of 32 bytes.
func randomKey(using random: inout some RandomNumberGenerator) -> SymmetricKey {
  var bytes = randomBytes(32, using: &random)
  let key = SymmetricKey(data: bytes)
  wipe(&bytes)
  return key
}

/// A key of 32 bytes derived from `key` for the purpose that `label` and `subject` name (HKDF-SHA256, RFC 5869).
func derive(_ key: SymmetricKey, salt: [UInt8] = [], _ label: String, _ subject: [UInt8] = []) -> SymmetricKey {
  HKDF<SHA256>.deriveKey(
    inputKeyMaterial: key, salt: salt, info: Array(label.utf8) + subject, outputByteCount: 32)
}
