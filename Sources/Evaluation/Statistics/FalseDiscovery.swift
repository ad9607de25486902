/// Many tests at once: control of the share of false findings among all findings.
public enum FalseDiscovery {
  /// The adjusted probabilities of Benjamini and Hochberg (1995), in the order given: those at most q, taken as findings,
  /// hold on average at most a share q of false ones.
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var adjusted = probabilities
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, probabilities[index] * Double(probabilities.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
