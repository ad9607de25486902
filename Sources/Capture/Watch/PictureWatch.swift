/// Sees from very small pictures that a camera shows nothing useful.
///
/// Pure: it is given a thumbnail and the time. It keeps one earlier thumbnail, for as long as the picture stays the same,
/// and a slow average of where edges are.
package struct PictureWatch: Sendable {
  private let limits: PictureLimits
  private var persistence: [Persistence]
  private var edges: EdgeReference
  /// The last picture that differed from the one before, and when it came.
  private var still: LumaThumbnail
  private var changedAt: Double?

  /// More than this many 256ths of a level in any cell is a change. The noise of a sensor, averaged over a cell of a
  /// thousand pixels, is a quarter of a level; a picture that a codec merely repeats has none.
  private static let change = 32

  package init(_ limits: PictureLimits) {
    self.limits = limits
    persistence = [Persistence](repeating: Persistence(), count: PictureTrouble.allCases.count)
    edges = EdgeReference()
    still = LumaThumbnail()
  }

  /// Looks at a picture taken at `now`, in seconds, and tells what begins or ends with it.
  package mutating func look(
    at picture: LumaThumbnail, now: Double, report: (_ trouble: PictureTrouble, _ begins: Bool) -> Void
  ) {
    let structure = PictureStructure(picture)
    let black = structure.isBlack
    let covered = !black && structure.isPlain
    if changedAt == nil || differs(picture) {
      changedAt = now
      still = picture
    }
    let unchanged = now - (changedAt ?? now)
    let agreement = black || covered ? nil : edges.compare(picture, at: now)
    update(.black, black, now, on: limits.blackAfter, report)
    update(.covered, covered, now, on: limits.coveredAfter, report)
    // The change itself is what lasts.
    update(.frozen, !black && unchanged >= limits.frozenAfter, now, on: 0, report)
    if let agreement {
      let moved = agreement < (persistence[PictureTrouble.moved.rawValue].holds ? 0.6 : 0.35)
      update(.moved, moved, now, on: limits.movedAfter, report)
    }
  }

  /// Whether this trouble stands.
  package func has(_ trouble: PictureTrouble) -> Bool { persistence[trouble.rawValue].holds }

  /// Pictures begin anew: what came before does not count as unchanged.
  package mutating func connected() { changedAt = nil }

  /// The present view is the right one.
  package mutating func acceptView() { edges = EdgeReference() }

  private mutating func update(
    _ trouble: PictureTrouble, _ condition: Bool, _ now: Double, on: Double,
    _ report: (PictureTrouble, Bool) -> Void
  ) {
    if persistence[trouble.rawValue].update(condition, at: now, on: on, off: limits.overAfter) {
      report(trouble, condition)
    }
  }

  private func differs(_ picture: LumaThumbnail) -> Bool {
    for index in picture.cells.indices
    where abs(Int(picture.cells[index]) - Int(still.cells[index])) > Self.change {
      return true
    }
    return false
  }
}
