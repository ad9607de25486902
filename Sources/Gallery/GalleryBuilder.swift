import CKernels
@_spi(Gallery) import Faces
import Mandate

/// Collects the reference templates of a list, then builds its gallery. Several photographs of one person become one
/// template, their mean: with two photographs that halves the misses of one (docs/recognition.md), and a list costs one row
/// per person.
public struct GalleryBuilder: ~Copyable {
  private var entries: [String] = []
  private var rows: [String: Int] = [:]
  private var photographs: [Float] = []
  private var dimension = 0
  private var kind: (metric: Metric, origin: TemplateOrigin)?
  private let sums: LockedFloats

  /// Prepares for at most `people` entries with templates of at most `dimension` numbers.
  public init(people: Int, dimension: Int) throws(GalleryError) {
    guard people >= 0, 0...OVERT_SEARCH_MAX_DIM ~= dimension else {
      throw .inconsistent("\(people) people with templates of \(dimension) numbers are no gallery")
    }
    let (count, isTooLarge) = people.multipliedReportingOverflow(by: (dimension + 15) / 16 * 16)
    guard !isTooLarge else { throw .outOfMemory(bytes: .max) }
    sums = try LockedFloats(count: count)
  }

  /// Adds one photograph's template; it is wiped here.
  public mutating func add(_ reference: consuming ReferenceTemplate) throws(GalleryError) {
    let kind = self.kind ?? (reference.metric, reference.origin)
    let known = rows[reference.entry]
    let row = known ?? entries.count
    let entry = reference.entry
    let size = reference.withValues { values -> Int in
      if dimension == 0 { dimension = values.count }
      guard values.count == dimension, (row + 1) * dimension <= sums.count else { return 0 }
      for index in 0..<dimension { sums.start[row * dimension + index] += values[index] }
      return values.count
    }
    guard size == dimension, reference.metric == kind.metric else {
      throw .inconsistent("the template of \(entry) is not of the same pack as the others, or the list is full")
    }
    guard reference.origin == kind.origin else {
      throw .otherNetworks(found: reference.origin, expected: kind.origin)
    }
    self.kind = kind
    if known == nil {
      rows[entry] = row
      entries.append(entry)
      photographs.append(0)
    }
    photographs[row] += 1
  }

  /// Builds the gallery of `list` under `permit`, whose threshold it keeps to.
  ///
  /// - Throws: `refused` when the list is not the permit's, or the templates not of its networks; `inconsistent` when not
  ///   everybody on it has a template.
  public consuming func build<Purpose: RecognitionPurpose>(
    list: ListIdentity, under permit: borrowing Permit<Purpose>
  ) throws(GalleryError) -> Gallery {
    Gallery(try generation(list: list, under: permit))
  }

  /// Builds a generation of the gallery of `list`, as ``build(list:under:)`` does, to take the place of another.
  public consuming func generation<Purpose: RecognitionPurpose>(
    list: ListIdentity, under permit: borrowing Permit<Purpose>
  ) throws(GalleryError) -> GalleryGeneration {
    guard let kind, entries.count == list.people else {
      throw .inconsistent("\(entries.count) people have a template, the list holds \(list.people)")
    }
    do {
      try permit.admit(list: list)
      try permit.admit(pack: kind.origin.pack)
    } catch {
      throw .refused(error)
    }
    let rows = try LockedRows(count: entries.count, dimension: dimension) { rows throws(GalleryError) in
      for row in entries.indices { try finish(row, metric: kind.metric, into: rows + row * dimension) }
    }
    return try GalleryGeneration(
      list: list, entries: entries, origin: kind.origin, metric: kind.metric, threshold: permit.threshold, rows: rows)
  }

  /// Writes the template that a person's photographs come to.
  private borrowing func finish(
    _ row: Int, metric: Metric, into place: UnsafeMutablePointer<Float>
  ) throws(GalleryError) {
    let start = row * dimension
    var factor = 1 / photographs[row]
    if metric == .cosine {
      var square: Float = 0
      for index in start..<start + dimension { square += sums.start[index] * sums.start[index] }
      guard square > 1e-12 else { throw .inconsistent("the photographs of \(entries[row]) cancel each other out") }
      factor = 1 / square.squareRoot()
    }
    for index in 0..<dimension {
      place[index] = sums.start[start + index] * factor
      guard place[index].isFinite else { throw .inconsistent("the template of \(entries[row]) is not finite") }
    }
  }
}
