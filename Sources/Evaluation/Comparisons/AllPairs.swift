/// Every image compared with every other once: those of one person are mated, all others are not.
public struct AllPairs: ComparisonSource, Sendable {
  /// The templates.
  public let templates: TemplateMatrix
  /// For each image, the number of the person it shows.
  public let subjects: [Int]

  /// Takes one subject for each template.
  public init(_ templates: TemplateMatrix, subjects: [Int]) {
    precondition(subjects.count == templates.count, "every image shows somebody")
    self.templates = templates
    self.subjects = subjects
  }

  /// How many comparisons there are.
  public var count: Int { templates.count * (templates.count - 1) / 2 }

  /// Goes through them, in blocks that the processor's caches hold.
  public func forEach(_ body: (Int, Int, Bool, Float) -> Void) {
    let block = 512
    var scores = [Float](repeating: 0, count: block)
    for start in stride(from: 0, to: templates.count, by: block) {
      let end = min(templates.count, start + block)
      for first in 0..<end {
        let range = max(first + 1, start)..<end
        guard !range.isEmpty else { continue }
        templates.compare(first, with: range, into: &scores)
        let subject = subjects[first]
        for place in 0..<range.count {
          let second = range.lowerBound + place
          body(first, second, subjects[second] == subject, scores[place])
        }
      }
    }
  }
}
