/// Where a piece of a published log lies (C2SP tlog-tiles).
public struct TilePath: Hashable, Sendable, CustomStringConvertible {
  /// What the piece holds.
  public enum Content: Hashable, Sendable {
    /// Hashes of one level, 0 … 7, each over 256^level entries.
    case hashes(level: Int)
    /// Entries.
    case entries
  }

  /// What it holds.
  public let content: Content
  /// Its index among those of its kind.
  public let index: UInt64
  /// How many hashes or entries it holds, 1 … 256; below 256 it is partial.
  public let width: Int

  /// Hashes or entries in a full tile.
  public static let fullWidth = 256

  /// A path from its parts; `nil` when a part is out of range.
  public init?(content: Content, index: UInt64, width: Int = fullWidth) {
    guard 1...Self.fullWidth ~= width else { return nil }
    if case .hashes(let level) = content, !(0...7 ~= level) { return nil }
    self.content = content
    self.index = index
    self.width = width
  }

  /// The path below the log's folder or address, such as `tile/0/x001/234.p/7`.
  public var description: String {
    let kind =
      switch content {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    var groups = [Self.group(index % 1_000)]
    var rest = index / 1_000
    while rest > 0 {
      groups.insert("x" + Self.group(rest % 1_000), at: 0)
      rest /= 1_000
    }
    return "tile/\(kind)/\(groups.joined(separator: "/"))" + (width < Self.fullWidth ? ".p/\(width)" : "")
  }

  /// All pieces of a log with `size` entries, those of entries first.
  public static func all(forSize size: UInt64) -> [TilePath] { added(from: 0, to: size) }

  /// The pieces of a log with `size` entries that one with `old` entries does not have, those of entries first.
  public static func added(from old: UInt64, to size: UInt64) -> [TilePath] {
    guard old < size else { return [] }
    var paths = pieces(.entries, from: old, to: size)
    var (old, count) = (old, size)
    var level = 0
    while count > 0, level <= 7 {
      if old < count { paths += pieces(.hashes(level: level), from: old, to: count) }
      old /= UInt64(fullWidth)
      count /= UInt64(fullWidth)
      level += 1
    }
    return paths
  }

  private static func pieces(_ content: Content, from old: UInt64, to count: UInt64) -> [TilePath] {
    let full = count / UInt64(fullWidth)
    var paths = (old / UInt64(fullWidth)..<full).compactMap { TilePath(content: content, index: $0) }
    let rest = Int(count % UInt64(fullWidth))
    if rest > 0, let partial = TilePath(content: content, index: full, width: rest) { paths.append(partial) }
    return paths
  }

  private static func group(_ number: UInt64) -> String {
    String(String(number + 1_000).dropFirst())
  }
}
