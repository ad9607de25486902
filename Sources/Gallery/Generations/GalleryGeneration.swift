import CKernels
import Crypto
@_spi(Gallery) import Faces
import Mandate

/// The people on one list as they are at one time, a template each, and exact comparison with all of them. It never
/// changes; whoever is left out or enrolled anew makes another generation.
///
/// The templates lie in locked memory outside core dumps. A search gives only candidates at or above the threshold: the
/// score of anybody else never leaves it.
public final class GalleryGeneration: Sendable {
  /// The list it was built from.
  public let list: ListIdentity
  /// The names of the entries, in the order of their rows.
  public let entries: [String]
  /// The networks that the templates come from.
  public let origin: TemplateOrigin
  /// How templates are compared.
  public let metric: Metric
  /// The threshold of the permit it was built under: no search goes below.
  public let threshold: Threshold
  /// SHA-256 over all of this and the templates; see ``GalleryDigest``.
  public let digest: ContentDigest
  private let rows: LockedRows
  private let scratch: SearchScratch

  init(
    list: ListIdentity, entries: [String], origin: TemplateOrigin, metric: Metric, threshold: Threshold,
    rows: LockedRows
  ) throws(GalleryError) {
    self.list = list
    self.entries = entries
    self.origin = origin
    self.metric = metric
    self.threshold = threshold
    self.rows = rows
    scratch = try SearchScratch(dimension: rows.dimension)
    digest = GalleryDigest.of(
      list: list, entries: entries, origin: origin, metric: metric, threshold: threshold, rows: rows)
  }

  /// Whether the templates are locked in memory, so that they cannot reach swap.
  public var memoryIsLocked: Bool { rows.isLocked }

  /// Compares `template` with everybody, exactly: a score depends on nothing but the two templates.
  ///
  /// - Parameter threshold: what a candidate must reach; where it is below the gallery's own, that one counts.
  /// - Throws: `otherNetworks` when the template comes from other networks than the gallery.
  public func candidates(
    for template: borrowing FaceTemplate, threshold: Threshold
  ) throws(GalleryError) -> SearchResult {
    try admit(template.origin)
    let limit = max(threshold, self.threshold).score
    let candidates = template.withValues { probe in
      guard probe.count == rows.dimension, let probe = probe.baseAddress else { return [Candidate]() }
      return search(probe, limit: limit)
    }
    return SearchResult(candidates: candidates, generation: digest)
  }

  /// The same, and marks how near the best entry came, whether that is a candidate or not.
  public func candidates(
    for template: borrowing FaceTemplate, threshold: Threshold, marking mark: inout ScoreMark
  ) throws(GalleryError) -> SearchResult {
    try admit(template.origin)
    let limit = max(threshold, self.threshold).score
    let candidates = template.withValues { probe in
      guard probe.count == rows.dimension, let probe = probe.baseAddress, let best = best(probe) else {
        return [Candidate]()
      }
      mark.raise(to: best)
      // Nearly everybody ends here, after one scan.
      return best >= limit ? search(probe, limit: limit) : []
    }
    return SearchResult(candidates: candidates, generation: digest)
  }

  /// Whether templates of this origin may be compared with the gallery's.
  ///
  /// - Throws: `otherNetworks`.
  public func admit(_ origin: TemplateOrigin) throws(GalleryError) {
    guard origin == self.origin else { throw .otherNetworks(found: origin, expected: self.origin) }
  }

  /// The same people without `entry`, as a list of one fewer. Leaving somebody out is always allowed (invariant I8).
  ///
  /// - Throws: `noSuchEntry`; `outOfMemory`.
  public func removing(_ entry: String) throws(GalleryError) -> GalleryGeneration {
    guard let gone = entries.firstIndex(of: entry) else { throw .noSuchEntry(entry) }
    var left = entries
    left.remove(at: gone)
    let dimension = rows.dimension
    let remaining = try LockedRows(count: left.count, dimension: dimension) { to throws(GalleryError) in
      for row in left.indices {
        let from = rows.row(row < gone ? row : row + 1)
        for index in from.indices { to[row * dimension + index] = from[index] }
      }
    }
    return try GalleryGeneration(
      list: ListIdentity(owner: list.owner, digest: list.digest, people: left.count), entries: left, origin: origin,
      metric: metric, threshold: threshold, rows: remaining)
  }

  /// The best entry's score, for marking alone.
  private func best(_ probe: UnsafePointer<Float>) -> Float? {
    var list = rows.list
    let score = metric == .cosine ? OVERT_SCORE_DOT : OVERT_SCORE_DISTANCE
    return scratch.withSlot { memory, matches in
      var found = 0
      let isDone = overt_search(&list, score, probe, 1, -Float.greatestFiniteMagnitude, 1, matches, &found, memory)
      return isDone && found == 1 ? matches[0].score : nil
    }
  }

  private func search(_ probe: UnsafePointer<Float>, limit: Float) -> [Candidate] {
    var list = rows.list
    let score = metric == .cosine ? OVERT_SCORE_DOT : OVERT_SCORE_DISTANCE
    return scratch.withSlot { memory, matches in
      var found = 0
      guard overt_search(&list, score, probe, 1, limit, SearchScratch.matches, matches, &found, memory) else {
        return []
      }
      if found < SearchScratch.matches { return candidates(UnsafeBufferPointer(start: matches, count: found)) }
      // More than a slot holds: everybody may be a candidate.
      return withUnsafeTemporaryAllocation(of: overt_match.self, capacity: entries.count) { all in
        guard let start = all.baseAddress,
          overt_search(&list, score, probe, 1, limit, entries.count, start, &found, memory)
        else { return [] }
        return candidates(UnsafeBufferPointer(start: start, count: found))
      }
    }
  }

  private func candidates(_ matches: UnsafeBufferPointer<overt_match>) -> [Candidate] {
    matches.map { Candidate(entry: entries[Int($0.row)], score: $0.score) }
  }
}
