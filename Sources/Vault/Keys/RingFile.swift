import Crypto

/// The key ring as a file: heading (16 bytes) ‖ generation (8, big-endian) ‖ digest of the anchor (32) ‖ nonce (12) ‖
/// sealed content ‖ tag (16). The first three are authenticated.
///
/// The content, AES-256-GCM under a key derived from master and anchor, lists the scopes by name, each with its key
/// wrapped (RFC 3394) under a second one: so no scope's key ever lies in ordinary memory.
struct RingFile {
  var generation: UInt64
  var anchor: [UInt8]
  private var sealed: [UInt8]

  static let heading = Array("overt/keyring/v1".utf8)
  static let headBytes = 16 + 8 + 32
  static let maximumScopes = 1_000_000
  static let maximumBytes = 128 << 20
  private static let wrappedBytes = 40

  /// Reads the parts that are not sealed.
  init(_ bytes: [UInt8], path: String) throws(VaultProblem) {
    guard bytes.count >= Self.headBytes + 28, bytes.starts(with: Self.heading) else {
      throw .malformed(path: path, reason: "it is no key ring")
    }
    generation = bytes[16..<24].reduce(0) { $0 << 8 | UInt64($1) }
    anchor = Array(bytes[24..<56])
    sealed = Array(bytes[56...])
  }

  /// Seals `keys` under master and anchor.
  init(
    _ keys: [ScopeName: SymmetricKey], generation: UInt64, master: MasterKey, anchor: Anchor, path: String,
    using random: inout some RandomNumberGenerator
  ) throws(VaultProblem) {
    self.generation = generation
    self.anchor = anchor.digest
    sealed = []
    let (outer, wrapping) = Self.keys(master, anchor)
    do {
      var content: [UInt8] = []
      for (scope, key) in keys.sorted(by: { $0.key < $1.key }) {
        // A name has at most 64 bytes.
        content.append(UInt8(truncatingIfNeeded: scope.text.utf8.count))
        content += Array(scope.text.utf8)
        content += try AES.KeyWrap.wrap(key, using: wrapping)
      }
      let nonce = try AES.GCM.Nonce(data: randomBytes(12, using: &random))
      let box = try AES.GCM.seal(content, using: outer, nonce: nonce, authenticating: head)
      sealed = Array(nonce) + box.ciphertext + box.tag
    } catch {
      throw .file(path: path, reason: "the ring could not be sealed")
    }
  }

  /// The file's bytes.
  var bytes: [UInt8] { head + sealed }

  private var head: [UInt8] {
    Self.heading + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: generation >> UInt64($0)) }
      + anchor
  }

  /// The keys in the ring.
  func open(master: MasterKey, anchor: Anchor, path: String) throws(VaultProblem) -> [ScopeName: SymmetricKey] {
    let (outer, wrapping) = Self.keys(master, anchor)
    let content: [UInt8]
    do {
      content = Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: outer, authenticating: head))
    } catch {
      throw .wrongKey(path: path)
    }
    // Nobody without both keys could have written the content, but a defect could.
    let defect = VaultProblem.malformed(path: path, reason: "its list of scopes is broken")
    var keys: [ScopeName: SymmetricKey] = [:]
    var rest = content[...]
    while let length = rest.popFirst() {
      let (name, wrapped) = (rest.prefix(Int(length)), rest.dropFirst(Int(length)).prefix(Self.wrappedBytes))
      rest = rest.dropFirst(Int(length) + Self.wrappedBytes)
      guard wrapped.count == Self.wrappedBytes, let text = String(validating: name, as: UTF8.self),
        let scope = ScopeName(text), keys[scope] == nil,
        let key = try? AES.KeyWrap.unwrap(Array(wrapped), using: wrapping)
      else { throw defect }
      keys[scope] = key
    }
    return keys
  }

  /// HKDF-SHA256 of both, the master as key material and the anchor as salt: whoever lacks either has nothing.
  private static func keys(_ master: MasterKey, _ anchor: Anchor) -> (outer: SymmetricKey, wrapping: SymmetricKey) {
    (derive(master.key, salt: anchor.bytes, "overt/ring/v1"), derive(master.key, salt: anchor.bytes, "overt/wrap/v1"))
  }
}
