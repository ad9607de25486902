/// So many of so many comparisons of two different people: each comparison belongs to two subjects.
///
/// A false match of one person with many others is one person's trouble many times over, so intervals are drawn from
/// people: a comparison counts as often as both its subjects are drawn, multiplied.
public struct PairClusteredProportion: Sendable {
  /// What the comparisons of two subjects with each other contribute.
  public struct Pair: Sendable, Hashable {
    /// The subjects, 0 ..< ``PairClusteredProportion/subjects``.
    public let first: Int, second: Int
    /// Errors, and comparisons they are among. In a complete set, which knows its totals, `total` is 0, or less by what is
    /// left out.
    public let count: Int, total: Int

    /// Two different subjects' comparisons.
    public init(_ first: Int, _ second: Int, count: Int, total: Int) {
      self.first = first
      self.second = second
      self.count = count
      self.total = total
    }
  }

  /// How many subjects there are.
  public let subjects: Int
  /// All together.
  public let pooled: Proportion
  /// The pairs that count; in a complete set those with an error, else all.
  let pairs: [Pair]
  /// For a complete set, in which every image is compared with every image of every other subject: each subject's
  /// images.
  let images: [Int]?

  /// Comparisons as listed. Pairs of a subject outside 0 ..< `subjects` are left out.
  public init(subjects: Int, pairs: [Pair]) {
    self.subjects = subjects
    self.pairs = pairs.filter { 0..<subjects ~= $0.first && 0..<subjects ~= $0.second }
    images = nil
    pooled = Proportion(self.pairs.reduce(0) { $0 + $1.count }, of: self.pairs.reduce(0) { $0 + $1.total })
  }

  /// Every image with every image of every other subject.
  ///
  /// - Parameters:
  ///   - images: how many each subject has.
  ///   - errors: the pairs with at least one error or with something left out.
  public init(complete images: [Int], errors: [Pair]) {
    subjects = images.count
    self.images = images
    pairs = errors.filter { images.indices ~= $0.first && images.indices ~= $0.second }
    pooled = Proportion(
      pairs.reduce(0) { $0 + $1.count },
      of: Int(Self.comparisons(images.map(Double.init))) + pairs.reduce(0) { $0 + $1.total })
  }

  /// The percentile interval of a bootstrap over subjects, in which a comparison weighs the product of how often its two
  /// subjects were drawn (Owen's pigeonhole bootstrap, 2007, for one population on both sides). Draws as in
  /// ``ClusteredProportion/bootstrapInterval(confidence:replicates:seed:)``.
  public func bootstrapInterval(
    confidence: Double = 0.95, replicates: Int = 1_000, seed: UInt64 = 1
  ) -> ClosedRange<Double> {
    guard subjects > 0, replicates > 0 else { return 0...1 }
    var random = SeededGenerator(seed: seed)
    var shares: [Double] = []
    var drawn = [Int](repeating: 0, count: subjects)
    for _ in 0..<replicates {
      for subject in drawn.indices { drawn[subject] = 0 }
      for _ in drawn.indices { drawn[random.index(below: subjects)] += 1 }
      var count = 0
      var total = 0
      for pair in pairs {
        let weight = drawn[pair.first] * drawn[pair.second]
        count += weight * pair.count
        total += weight * pair.total
      }
      let closed = images.map { images in Self.comparisons(zip(images, drawn).map { Double($0 * $1) }) } ?? 0
      shares.append(Double(count) / (closed + Double(total)))
    }
    return Percentiles(shares).interval(confidence: confidence)
  }

  /// The comparisons of every image with every image of every other subject.
  static func comparisons(_ images: [Double]) -> Double {
    let sum = images.reduce(0, +)
    return (sum * sum - images.reduce(0) { $0 + $1 * $1 }) / 2
  }
}
