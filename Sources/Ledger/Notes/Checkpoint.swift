/// What a log commits to: its origin, its size and its root (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// The log's name.
  public let origin: String
  /// The number of entries.
  public let size: UInt64
  /// The root of the tree over them.
  public let root: MerkleHash
  /// Further lines, which mean nothing here.
  public let extensions: [String]

  /// A checkpoint from its parts.
  public init(origin: String, size: UInt64, root: MerkleHash, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads a checkpoint from a note's text.
  public init(text: String) throws(NoteProblem) {
    guard text.hasSuffix("\n") else { throw .malformed("a newline at the end") }
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, !lines.contains(where: \.isEmpty) else { throw .malformed("origin, size and root") }
    guard let size = UInt64(lines[1]), String(size) == lines[1], size <= UInt64(Int64.max) else {
      throw .malformed("a size in decimal without leading zeros")
    }
    guard let bytes = Base64.decode(lines[2]), let root = MerkleHash(bytes: bytes) else {
      throw .malformed("a root of 32 bytes in base 64")
    }
    self.init(origin: String(lines[0]), size: size, root: root, extensions: lines[3...].map(String.init))
  }

  /// The text that is signed.
  public var text: String {
    ([origin, String(size), Base64.encode(root.bytes)] + extensions).joined(separator: "\n") + "\n"
  }
}
