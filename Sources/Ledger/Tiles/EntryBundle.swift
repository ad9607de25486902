/// Entries as they are published: each with its length before it (C2SP tlog-tiles).
public enum EntryBundle {
  /// The longest entry, in bytes: its length must fit into two.
  public static let maximumEntryBytes = 65_535

  /// What is wrong with entries or a bundle.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// An entry is longer than ``maximumEntryBytes``.
    case tooLong(bytes: Int)
    /// A bundle ends within an entry, or holds another number of entries than its path says.
    case malformed(expected: Int, found: Int)

    /// What is wrong, in words.
    public var description: String {
      switch self {
      case .tooLong(let bytes): "an entry of \(bytes) bytes; at most \(EntryBundle.maximumEntryBytes) are taken"
      case .malformed(let expected, let found): "\(expected) entries were expected, \(found) are there"
      }
    }
  }

  /// The bundle of `entries`.
  public static func encode(_ entries: some Sequence<[UInt8]>) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      guard entry.count <= maximumEntryBytes else { throw .tooLong(bytes: entry.count) }
      bytes.append(UInt8(entry.count >> 8))
      bytes.append(UInt8(entry.count & 0xFF))
      bytes += entry
    }
    return bytes
  }

  /// The entries of a bundle that should hold `count`.
  public static func decode(_ bytes: [UInt8], count: Int) throws(Problem) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var rest = bytes[...]
    while rest.count >= 2 {
      let length = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
      rest = rest.dropFirst(2)
      guard rest.count >= length else { throw .malformed(expected: count, found: entries.count) }
      entries.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    guard rest.isEmpty, entries.count == count else { throw .malformed(expected: count, found: entries.count) }
    return entries
  }
}
