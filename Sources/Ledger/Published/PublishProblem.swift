/// Why a log is not published.
public enum PublishProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// More entries are published already.
  case smaller(published: UInt64, asked: UInt64)
  /// The tree does not extend what is published over this many entries.
  case contradicts(published: UInt64)
  /// The stored hashes have another root than the checkpoint.
  case otherRoot(size: UInt64)
  /// The entry at this index has another hash than the one stored for it.
  case entry(index: UInt64)
  /// Another number of entries was given than was asked for.
  case entries(expected: UInt64, found: Int)
  /// The folder holds another log, or one that is damaged.
  case otherLog(NoteProblem)
  /// An entry is too long.
  case bundle(EntryBundle.Problem)
  /// A file could not be written or read.
  case file(FileProblem)
  /// A stored hash or entry could not be had; why.
  case store(String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .smaller(let published, let asked): "\(published) entries are published; \(asked) would be fewer"
    case .contradicts(let published): "does not extend the \(published) entries that are published"
    case .otherRoot(let size): "the stored hashes of \(size) entries have another root than the checkpoint"
    case .entry(let index): "entry \(index) has another hash than the one stored for it"
    case .entries(let expected, let found): "\(expected) entries were asked for, \(found) were given"
    case .otherLog(let problem): "the folder holds another log: \(problem)"
    case .bundle(let problem): "\(problem)"
    case .file(let problem): "\(problem)"
    case .store(let reason): "the store: \(reason)"
    }
  }
}
