@_spi(Gallery) import Faces
import Mandate

/// Collects the reference templates of a list, then builds its gallery. Several photographs of one person become one
/// template, their mean: with two photographs that halves the misses of one (docs/accuracy.md), and a list costs one row
/// per person.
public struct GalleryBuilder: ~Copyable {
  private var entries: [String] = []
  private var rows: [String: Int] = [:]
  private var photographs: [Float] = []
  private var dimension = 0
  private var metric: Metric?
  private let sums: LockedFloats

  /// Prepares for at most `people` entries with templates of at most `dimension` numbers.
  public init(people: Int, dimension: Int) throws(GalleryError) {
    sums = try LockedFloats(count: people * ((dimension + 15) / 16 * 16))
  }

  /// Adds one photograph's template; it is wiped here.
  public mutating func add(_ reference: consuming ReferenceTemplate) throws(GalleryError) {
    let metric = self.metric ?? reference.metric
    let known = rows[reference.entry]
    let row = known ?? entries.count
    let entry = reference.entry
    let size = reference.withValues { values -> Int in
      if dimension == 0 { dimension = values.count }
      guard values.count == dimension, (row + 1) * dimension <= sums.count else { return 0 }
      for index in 0..<dimension { sums.start[row * dimension + index] += values[index] }
      return values.count
    }
    guard size == dimension, reference.metric == metric else {
      throw .inconsistent("the template of \(entry) is not of the same pack as the others, or the list is full")
    }
    self.metric = metric
    if known == nil {
      rows[entry] = row
      entries.append(entry)
      photographs.append(0)
    }
    photographs[row] += 1
  }

  /// Builds the gallery of `list` under `permit`.
  ///
  /// - Throws: `refused` when the list is not the permit's; `inconsistent` when not everybody on it has a template.
  public consuming func build<Purpose: RecognitionPurpose>(
    list: ListIdentity, under permit: borrowing Permit<Purpose>
  ) throws(GalleryError) -> Gallery {
    do {
      try permit.admit(list: list)
    } catch {
      throw .refused(error)
    }
    guard entries.count == list.people, let metric else {
      throw .inconsistent("\(entries.count) people have a template, the list holds \(list.people)")
    }
    let memory = try LockedFloats(count: entries.count * dimension)
    for row in entries.indices {
      let start = row * dimension
      var factor = 1 / photographs[row]
      if metric == .cosine {
        var square: Float = 0
        for index in start..<start + dimension { square += sums.start[index] * sums.start[index] }
        guard square > 1e-12 else { throw .inconsistent("the photographs of \(entries[row]) cancel each other out") }
        factor = 1 / square.squareRoot()
      }
      for index in start..<start + dimension { memory.start[index] = sums.start[index] * factor }
    }
    return try Gallery(list: list, entries: entries, metric: metric, dimension: dimension, memory: memory)
  }
}
