/// The fixed bins in which scores and qualities are counted: 20 of them, each 0.05 of a score or 5 points of quality wide,
/// the first from below and the last to above. Single values are kept nowhere.
public enum CounterBins {
  /// How many.
  public static let count = 20
  /// The least number of faces whose counters go on record together: of fewer, a bin could tell of one person.
  public static let leastFaces = 50

  /// The bin of a comparison score.
  public static func bin(score: Double) -> Int { bin(score / 0.05) }
  /// The bin of a quality, 0–100.
  public static func bin(quality: Double) -> Int { bin(quality / 5) }

  private static func bin(_ position: Double) -> Int {
    guard position > 0 else { return 0 }
    return position < Double(count) ? Int(position) : count - 1
  }

  /// Whether these are counts in all bins.
  public static func areSound(_ bins: [Int]) -> Bool { bins.count == count && bins.allSatisfy { $0 >= 0 } }
}
