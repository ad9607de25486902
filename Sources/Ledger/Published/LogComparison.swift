/// Two copies of a log beside each other, as far as both go.
struct LogComparison {
  private let other: PublishedLog
  /// The number of entries that both have.
  let count: UInt64

  init(other: PublishedLog, size: UInt64) {
    self.other = other
    count = min(size, other.signed.checkpoint.size)
  }

  /// Compares a bundle, whose first entry has the index `start`, with that of the other copy.
  func compare(_ bundle: RawBundle, start: UInt64) async throws(LogProblem) {
    guard start < count else { return }
    let full = UInt64(TilePath.fullWidth)
    let width = Int(min(full, other.signed.checkpoint.size - start))
    let theirs: RawBundle
    do {
      theirs = try await Piece.bundle(other.source, index: start / full, width: width)
    } catch {
      throw .other(error)
    }
    let common = min(bundle.count, theirs.count)
    let (ours, their) = (bundle.bytes[..<bundle.end(of: common)], theirs.bytes[..<theirs.end(of: common)])
    if ours == their { return }
    for offset in 0..<common where bundle.entry(offset) != theirs.entry(offset) {
      throw .differs(index: start + UInt64(offset))
    }
  }

  /// When all that the other copy covers has been compared, its own root must be that of these entries.
  func appended(_ tree: GrowingTree) throws(LogProblem) {
    let checkpoint = other.signed.checkpoint
    guard tree.size == checkpoint.size, tree.root != checkpoint.root else { return }
    throw .other(.root(size: checkpoint.size))
  }
}
