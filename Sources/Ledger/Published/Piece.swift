/// Reads pieces of a published log.
enum Piece {
  /// What must be at `path`.
  static func bytes(_ source: any TileSource, _ path: String, limit: Int) async throws(LogProblem) -> [UInt8] {
    guard let bytes = try await optional(source, path, limit: limit) else { throw .missing(path: path) }
    return bytes
  }

  /// The bundle of entries number `index`, of which `width` belong to the log.
  static func bundle(_ source: any TileSource, index: UInt64, width: Int) async throws(LogProblem) -> RawBundle {
    let limit = TilePath.fullWidth * (2 + EntryBundle.maximumEntryBytes)
    let (path, bytes, isWhole) = try await read(source, .entries, index, width, limit: limit)
    guard let bundle = RawBundle(bytes, count: width, isWhole: isWhole) else { throw .malformed(path: path) }
    return bundle
  }

  /// The tile of hashes number `index` of `level`, of which `width` belong to the log.
  static func tile(
    _ source: any TileSource, level: Int, index: UInt64, width: Int
  ) async throws(LogProblem) -> (path: String, bytes: [UInt8]) {
    let limit = TilePath.fullWidth * MerkleHash.size
    let (path, bytes, isWhole) = try await read(source, .hashes(level: level), index, width, limit: limit)
    guard bytes.count == (isWhole ? width * MerkleHash.size : limit) else { throw .malformed(path: path) }
    return (path, bytes)
  }

  /// A partial piece may have gone once the full one is there, of which it is the beginning (C2SP tlog-tiles).
  private static func read(
    _ source: any TileSource, _ content: TilePath.Content, _ index: UInt64, _ width: Int, limit: Int
  ) async throws(LogProblem) -> (path: String, bytes: [UInt8], isWhole: Bool) {
    guard let path = TilePath(content: content, index: index, width: width),
      let full = TilePath(content: content, index: index)
    else { throw .malformed(path: "tile/\(index)") }
    if let bytes = try await optional(source, path.description, limit: limit) {
      return (path.description, bytes, true)
    }
    if width < TilePath.fullWidth, let bytes = try await optional(source, full.description, limit: limit) {
      return (full.description, bytes, false)
    }
    throw .missing(path: path.description)
  }

  private static func optional(
    _ source: any TileSource, _ path: String, limit: Int
  ) async throws(LogProblem) -> [UInt8]? {
    do {
      return try await source.bytes(at: path, limit: limit)
    } catch {
      throw .source(error)
    }
  }
}
