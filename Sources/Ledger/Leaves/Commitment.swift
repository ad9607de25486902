import Crypto

/// A commitment to a record: it binds to the record and says nothing of it, as long as its salt is unknown.
///
/// `SHA-256("overt/commit/v1" ‖ len(origin) ‖ origin ‖ len(salt) ‖ salt ‖ SHA-256(plaintext))`, each length as two
/// bytes, big-endian. The lengths make the concatenation unambiguous: no byte can pass from one part to the next.
public struct Commitment: Hashable, Sendable {
  /// Bytes of a salt.
  public static let saltBytes = 32

  private let hash: MerkleHash

  /// The 32 bytes.
  public var bytes: [UInt8] { hash.bytes }

  /// A commitment that is known by its 32 bytes.
  public init(bytes: some Collection<UInt8>) throws(LeafProblem) {
    guard let hash = MerkleHash(bytes: bytes) else { throw .wrongLength(bytes: bytes.count) }
    self.hash = hash
  }

  /// Commits to a record.
  ///
  /// - Parameters:
  ///   - origin: the log's name: a commitment of one log means nothing in another.
  ///   - salt: 32 bytes that nobody can guess, for this record alone.
  ///   - plaintext: the record in canonical JSON (RFC 8785).
  /// - Throws: `wrongLength` for another salt, `notCanonical` for another plaintext.
  public init(origin: KeyName, salt: [UInt8], plaintext: [UInt8]) throws(LeafProblem) {
    guard salt.count == Self.saltBytes else { throw .wrongLength(bytes: salt.count) }
    do {
      _ = try JSONReader.readCanonical(plaintext)
    } catch {
      throw .notCanonical(error)
    }
    var message = Array("overt/commit/v1".utf8)
    Self.append(Array(origin.text.utf8), to: &message)
    Self.append(salt, to: &message)
    message += SHA256.hash(data: plaintext)
    try self.init(bytes: Array(SHA256.hash(data: message)))
  }

  /// Whether `plaintext` and `salt` are what was committed to in the log called `origin`.
  public func isOpened(origin: KeyName, salt: [UInt8], plaintext: [UInt8]) -> Bool {
    (try? Commitment(origin: origin, salt: salt, plaintext: plaintext)) == self
  }

  // A key's name has at most 255 bytes and a salt 32, so both lengths fit.
  private static func append(_ part: [UInt8], to message: inout [UInt8]) {
    message.append(UInt8(truncatingIfNeeded: part.count >> 8))
    message.append(UInt8(truncatingIfNeeded: part.count))
    message += part
  }
}
