import CKernels
@_spi(Gallery) import Faces
import Mandate

/// The people on one list, one template each, and exact comparison with all of them.
///
/// The templates lie in locked memory outside core dumps. A search gives only candidates at or above the threshold: the
/// score of anybody else never leaves it.
public final class Gallery {
  /// The list it was built from.
  public let list: ListIdentity
  /// The names of the entries, in the order of their rows.
  public let entries: [String]
  private let metric: Metric
  private let dimension: Int
  private let memory: LockedFloats
  private let scores: LockedFloats

  init(list: ListIdentity, entries: [String], metric: Metric, dimension: Int, memory: LockedFloats) throws(GalleryError)
  {
    self.list = list
    self.entries = entries
    self.metric = metric
    self.dimension = dimension
    self.memory = memory
    scores = try LockedFloats(count: entries.count)
  }

  /// Whether the templates are locked in memory, so that they cannot reach swap.
  public var memoryIsLocked: Bool { memory.isLocked }

  /// The entries that `template` resembles at or above `threshold`, best first; empty for everybody not on the list.
  ///
  /// Exact: every row is compared. The score of a row depends on nothing but the two templates. Scores are wiped before
  /// this returns.
  public func candidates(for template: borrowing FaceTemplate, threshold: Threshold) -> [Candidate] {
    var bins = ScoreBins()
    return candidates(for: template, threshold: threshold, counting: &bins)
  }

  /// The same, and counts the best entry's score, whatever it is, in `bins`.
  public func candidates(
    for template: borrowing FaceTemplate, threshold: Threshold, counting bins: inout ScoreBins
  ) -> [Candidate] {
    guard template.metric == metric else { return [] }
    let limit = threshold.score
    return template.withValues { probe in
      guard probe.count == dimension, let probe = probe.baseAddress else { return [] }
      defer { scores.wipe() }
      let rows = entries.count
      let scores = self.scores.start
      switch metric {
      case .cosine:
        _ = overt_dot_scores(memory.start, rows, dimension, probe, scores)
      case .euclidean:
        _ = overt_l2sq_scores(memory.start, rows, dimension, probe, scores)
        for row in 0..<rows { scores[row] = 1 - scores[row].squareRoot() }
      }
      var found: [Candidate] = []
      var best = -Float.infinity
      for row in 0..<rows {
        best = max(best, scores[row])
        if scores[row] >= limit { found.append(Candidate(entry: entries[row], score: scores[row])) }
      }
      bins.add(best)
      found.sort { $0.score > $1.score }
      return found
    }
  }
}

@available(*, unavailable)
extension Gallery: Sendable {}
