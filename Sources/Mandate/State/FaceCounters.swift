/// Scores and qualities counted in ``CounterBins`` over a deployment, and how they stood at the last look for drift.
public struct FaceCounters: Hashable, Sendable {
  /// Best scores.
  public private(set) var scores = [Int](repeating: 0, count: CounterBins.count)
  /// Qualities.
  public private(set) var qualities = [Int](repeating: 0, count: CounterBins.count)
  /// The counters at the last look; nothing before the first.
  public private(set) var looked: Look?
  /// The look after which each kind was flagged last, by its number of faces.
  var flagged: [FlagKind: Int] = [:]

  /// Counters as they were looked at.
  public struct Look: Hashable, Sendable {
    /// Best scores.
    public let scores: [Int]
    /// Qualities.
    public let qualities: [Int]
    /// Faces counted.
    public let faces: Int
  }

  /// Takes a tally's counters, and looks when there are twice as many faces as at the last look.
  mutating func take(_ tally: CameraTallied) {
    if let more = tally.scores { Self.add(more, to: &scores) }
    if let more = tally.qualities { Self.add(more, to: &qualities) }
    let faces = max(scores.clampedSum, qualities.clampedSum)
    guard faces >= looked.map({ $0.faces.clampedSum($0.faces) }) ?? Drift.firstLook else { return }
    looked = Look(scores: scores, qualities: qualities, faces: faces)
  }

  private static func add(_ more: [Int], to bins: inout [Int]) {
    for index in bins.indices where more.indices.contains(index) { bins[index] = bins[index].clampedSum(more[index]) }
  }
}
