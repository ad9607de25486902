/// How long each step of recognition took.
public struct StageTimes: Hashable, Sendable {
  private var bins: [TimeBins]

  /// No times yet.
  public init() {
    bins = [TimeBins](repeating: TimeBins(), count: Stage.allCases.count)
  }

  /// The times of one step.
  public subscript(stage: Stage) -> TimeBins {
    get { bins[stage.rawValue] }
    set { bins[stage.rawValue] = newValue }
  }

  /// Counts one time.
  public mutating func add(_ stage: Stage, nanoseconds: UInt64) {
    bins[stage.rawValue].add(nanoseconds: nanoseconds)
  }

  /// Adds what was counted elsewhere.
  public static func += (left: inout StageTimes, right: StageTimes) {
    for index in left.bins.indices { left.bins[index] += right.bins[index] }
  }
}
