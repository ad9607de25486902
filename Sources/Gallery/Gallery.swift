import Faces
import Mandate
import Synchronization

/// The gallery in use: one generation after the other. Any number of threads may compare while a new generation takes
/// the place of the present one; each comparison is with one generation, which its result names. The templates of a
/// former one are wiped when the last comparison with it ends.
public final class Gallery: Sendable {
  private let current: Mutex<GalleryGeneration>

  /// A gallery that begins with `first`.
  public init(_ first: GalleryGeneration) {
    current = Mutex(first)
  }

  /// The generation in use now.
  public var generation: GalleryGeneration { current.withLock { $0 } }
  /// The list, the same for all generations, with as many people as are left.
  public var list: ListIdentity { generation.list }
  /// The entries of the generation in use, in the order of their rows.
  public var entries: [String] { generation.entries }
  /// Whether the templates are locked in memory, so that they cannot reach swap.
  public var memoryIsLocked: Bool { generation.memoryIsLocked }

  /// Compares `template` with everybody in the generation in use; see ``GalleryGeneration/candidates(for:threshold:)``.
  public func candidates(
    for template: borrowing FaceTemplate, threshold: Threshold
  ) throws(GalleryError) -> SearchResult {
    try generation.candidates(for: template, threshold: threshold)
  }

  /// The same, and marks how near the best entry came, whether that is a candidate or not.
  public func candidates(
    for template: borrowing FaceTemplate, threshold: Threshold, marking mark: inout ScoreMark
  ) throws(GalleryError) -> SearchResult {
    try generation.candidates(for: template, threshold: threshold, marking: &mark)
  }

  /// Puts `next` to use, in one step. It may hold other templates of the same people, and fewer people; whoever was not
  /// in the gallery does not come into it: that takes a new list, and a permit for it.
  ///
  /// - Throws: `otherNetworks`; `otherGeneration` when list, metric or threshold differ, or somebody would come in.
  public func replace(with next: GalleryGeneration) throws(GalleryError) {
    try change { (present) throws(GalleryError) in
      try present.admit(next.origin)
      guard next.list.owner == present.list.owner, next.list.digest == present.list.digest,
        next.metric == present.metric, next.threshold == present.threshold
      else {
        throw .otherGeneration("the generation was built for another list, metric or threshold")
      }
      let known = Set(present.entries)
      guard let stranger = next.entries.first(where: { !known.contains($0) }) else { return next }
      throw .otherGeneration("\(stranger) is not in the gallery, and a new generation brings nobody in")
    }
  }

  /// Leaves `entry` out from now on, and gives the digest of the generation without it.
  ///
  /// - Throws: `noSuchEntry`; `outOfMemory`.
  @discardableResult
  public func remove(_ entry: String) throws(GalleryError) -> ContentDigest {
    try change { (present) throws(GalleryError) in try present.removing(entry) }.digest
  }

  /// Puts what `step` makes of the present generation in its place. Comparisons never wait for it: the step is taken
  /// outside the lock, again if another change came first.
  @discardableResult
  private func change(
    _ step: (GalleryGeneration) throws(GalleryError) -> GalleryGeneration
  ) throws(GalleryError) -> GalleryGeneration {
    while true {
      let present = generation
      let next = try step(present)
      let isDone = current.withLock { now in
        guard now === present else { return false }
        now = next
        return true
      }
      if isDone { return next }
    }
  }
}
