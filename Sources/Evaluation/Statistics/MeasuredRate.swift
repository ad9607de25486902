/// A rate as it is reported: what was counted, its interval and how that was drawn.
public struct MeasuredRate: Sendable, Hashable {
  /// What was counted.
  public let proportion: Proportion
  /// The 95 % interval.
  public let interval: ClosedRange<Double>
  /// How it was drawn.
  public let method: IntervalMethod

  /// The share.
  public var rate: Double { proportion.rate }
  /// Fewer than ten errors: the upper bound is what can be said.
  public var isTooFewToSay: Bool { proportion.isTooFewToSay }

  /// A rate from all its values.
  public init(_ proportion: Proportion, interval: ClosedRange<Double>, method: IntervalMethod) {
    self.proportion = proportion
    self.interval = interval
    self.method = method
  }

  /// Comparisons taken as independent.
  public init(_ proportion: Proportion) {
    self.init(proportion, interval: proportion.interval(), method: .exact)
  }

  /// Exact where no subject repeats or errors are too few for a bootstrap, else the bootstrap over subjects, never
  /// narrower than what it says of nothing: see ``ClusteredProportion``.
  public init(_ clustered: ClusteredProportion, method: IntervalMethod? = nil, seed: UInt64 = 1) {
    let fits: IntervalMethod =
      clustered.repeats && !clustered.pooled.isTooFewToSay && clustered.subjects.count >= Self.fewestSubjects
      ? .clusteredBootstrap : .exact
    switch method ?? fits {
    case .exact: self.init(clustered.pooled)
    case .wilson: self.init(clustered.pooled, interval: clustered.pooled.wilsonInterval(), method: .wilson)
    case .clusteredBootstrap:
      self.init(
        clustered.pooled, interval: clustered.bootstrapInterval(seed: seed), method: .clusteredBootstrap)
    }
  }

  /// The same for comparisons of two people.
  public init(_ pairs: PairClusteredProportion, method: IntervalMethod? = nil, seed: UInt64 = 1) {
    let fits: IntervalMethod =
      !pairs.pooled.isTooFewToSay && pairs.subjects >= Self.fewestSubjects ? .clusteredBootstrap : .exact
    switch method ?? fits {
    case .exact: self.init(pairs.pooled)
    case .wilson: self.init(pairs.pooled, interval: pairs.pooled.wilsonInterval(), method: .wilson)
    case .clusteredBootstrap:
      self.init(pairs.pooled, interval: pairs.bootstrapInterval(seed: seed), method: .clusteredBootstrap)
    }
  }

  /// With fewer subjects a bootstrap over them is too narrow.
  public static let fewestSubjects = 20
}
