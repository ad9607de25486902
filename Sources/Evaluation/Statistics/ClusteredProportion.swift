/// So many of so many, counted by subject: comparisons of one person are alike, so people, not comparisons, are what an
/// interval has to be drawn from.
public struct ClusteredProportion: Sendable, Hashable {
  /// What one subject contributes.
  public struct Subject: Sendable, Hashable {
    /// Errors, and comparisons they are among.
    public let count: Int, total: Int

    /// `count` of `total`.
    ///
    /// - Precondition: `0 <= count <= total`.
    public init(_ count: Int, of total: Int) {
      precondition(count >= 0 && count <= total, "a proportion is a part of a whole")
      self.count = count
      self.total = total
    }
  }

  /// The subjects that took part in a comparison.
  public let subjects: [Subject]
  /// All together.
  public let pooled: Proportion

  /// Takes what each subject contributes; those without a comparison are left out.
  public init(_ subjects: [Subject]) {
    self.subjects = subjects.filter { $0.total > 0 }
    pooled = Proportion(subjects.reduce(0) { $0 + $1.count }, of: subjects.reduce(0) { $0 + $1.total })
  }

  /// Whether some subject takes part more than once, so that comparisons are not independent.
  public var repeats: Bool { subjects.contains { $0.total > 1 } }

  /// The percentile interval of a bootstrap over subjects (Efron 1979): as many subjects are drawn with replacement as
  /// there are, with all their comparisons, `replicates` times; the shares of errors leave (1 − `confidence`) / 2 at
  /// either end, interpolated linearly. Draws are `SeededGenerator(seed:).index(below:)`, one after another.
  ///
  /// 0 … 1 of nothing. With fewer than ten errors it is too narrow: see ``Proportion/isTooFewToSay``.
  public func bootstrapInterval(
    confidence: Double = 0.95, replicates: Int = 2_000, seed: UInt64 = 1
  ) -> ClosedRange<Double> {
    guard !subjects.isEmpty, replicates > 0 else { return 0...1 }
    var random = SeededGenerator(seed: seed)
    var shares: [Double] = []
    shares.reserveCapacity(replicates)
    for _ in 0..<replicates {
      var count = 0
      var total = 0
      for _ in subjects.indices {
        let subject = subjects[random.index(below: subjects.count)]
        count += subject.count
        total += subject.total
      }
      shares.append(Double(count) / Double(total))
    }
    return Percentiles(shares).interval(confidence: confidence)
  }
}
