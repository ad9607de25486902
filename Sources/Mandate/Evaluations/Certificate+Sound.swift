extension Certificate {
  /// Most operating points of a certificate, so that it fits into one public leaf.
  public static let mostPoints = 50

  /// What is wrong with the figures among themselves; `nil` when nothing is.
  var flaw: String? {
    let counts = [subjects, mated, nonMated]
    guard counts.allSatisfy({ $0 > 0 }) else {
      return "A certificate without mated and non-mated comparisons shows nothing."
    }
    guard kind == .verification ? listSize == 1 : listSize > 0 else {
      return "A \(kind.rawValue) is not of a list of \(listSize) people."
    }
    guard failureToEnrol.isSound, failureToEnrol.of > 0 else {
      return "The failures to enrol are no share of photographs."
    }
    guard equalErrorRate.map({ 0...Rate.scale ~= $0 }) != false else { return "The equal error rate is no rate." }
    guard 1...Self.mostPoints ~= points.count else {
      return "There are \(points.count) operating points; a certificate has 1 to \(Self.mostPoints)."
    }
    for (index, point) in points.enumerated() {
      let name = "The operating point at \(point.threshold)"
      guard point.falsePositives.isSound, point.falsePositives.of == nonMated else {
        return "\(name) does not say how many of \(nonMated) non-mated comparisons were false positives."
      }
      guard point.falseNegatives.isSound, point.falseNegatives.of == mated else {
        return "\(name) does not say how many of \(mated) mated comparisons were false negatives."
      }
      guard index > 0 else { continue }
      let before = points[index - 1]
      guard before.threshold < point.threshold else { return "\(name) does not follow a lower one." }
      guard before.falsePositives.count >= point.falsePositives.count,
        before.falseNegatives.count <= point.falseNegatives.count
      else { return "\(name) has more false positives or fewer false negatives than a lower one." }
    }
    for (what, bins) in [("scores", scores), ("qualities", qualities)] {
      guard bins.map(CounterBins.areSound) != false else {
        return "The counters of \(what) are not \(CounterBins.count)."
      }
    }
    return nil
  }
}

extension Rate {
  /// Parts in a whole.
  static let scale = 1_000_000_000

  /// Whether count, proportion and interval agree with each other.
  var isSound: Bool {
    guard count >= 0, count <= of, low >= 0, high <= Self.scale else { return false }
    return low <= rate && rate <= high && (rate - Rate.of(count, in: of).rate).magnitude <= 1
  }
}
