/// What is wrong with a published log; the first thing that is found, in the order of its entries.
public indirect enum LogProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A piece is not there.
  case missing(path: String)
  /// A piece cannot be had.
  case source(TileSourceProblem)
  /// The checkpoint is malformed or not signed as it should be.
  case checkpoint(NoteProblem)
  /// The log's key cannot be read.
  case key(NoteProblem)
  /// The log is not one of those that the trust file names.
  case unknownLog(origin: String)
  /// A piece has not the form or length that its path says.
  case malformed(path: String)
  /// An entry is not the one that the tile of hashes has at its index.
  case entry(index: UInt64, tile: String)
  /// A hash in a tile is not that of the tiles below it.
  case tile(path: String, position: Int)
  /// The entries have another root than the checkpoint says.
  case root(size: UInt64)
  /// The older checkpoint is malformed or not signed by this log.
  case oldCheckpoint(NoteProblem)
  /// The log is no extension of what the older checkpoint covers.
  case doesNotExtend(size: UInt64)
  /// The entry at this index, the first such, is another one in the other copy.
  case differs(index: UInt64)
  /// Something is wrong with the other copy.
  case other(LogProblem)
  /// The log is consistent, but too few of the trusted witnesses have cosigned it.
  case belowQuorum(cosigned: [String], absent: [String])
  /// The reader of entries would not have this one; why.
  case rejected(index: UInt64, reason: String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) is not there"
    case .source(let problem): "\(problem)"
    case .checkpoint(let problem): "the checkpoint \(problem)"
    case .key(let problem): "the log's key \(problem)"
    case .unknownLog(let origin): "the log \(origin) is not one that the trust file names"
    case .malformed(let path): "\(path) does not hold what its path says"
    case .entry(let index, let tile): "entry \(index) is not the one that \(tile) has the hash of"
    case .tile(let path, let position): "\(path): hash \(position) is not that of the tile below it"
    case .root(let size): "the \(size) entries have another root than the checkpoint says"
    case .oldCheckpoint(let problem): "the older checkpoint \(problem)"
    case .doesNotExtend(let size): "does not extend size \(size)"
    case .differs(let index): "entry \(index) differs between the two copies"
    case .other(let problem): "the other copy: \(problem)"
    case .belowQuorum(let cosigned, let absent):
      "below quorum: cosigned by \(Self.list(cosigned)); not by \(Self.list(absent))"
    case .rejected(let index, let reason): "entry \(index): \(reason)"
    }
  }

  private static func list(_ names: [String]) -> String { names.isEmpty ? "nobody" : names.joined(separator: ", ") }
}
