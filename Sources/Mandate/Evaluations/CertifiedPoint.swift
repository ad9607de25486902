/// What an evaluation found at one threshold.
public struct CertifiedPoint: PublicRecord {
  /// The threshold.
  public let threshold: Threshold
  /// False positives at or above it: non-mated comparisons (FMR), searches or tracks (FPIR).
  public let falsePositives: Rate
  /// False negatives below it: mated comparisons (FNMR), searches or tracks (FNIR, which is 1 − TPIR).
  public let falseNegatives: Rate

  /// Its fields.
  public static let publicShape = PublicShape<CertifiedPoint>(
    CertifiedPoint.init(threshold:falsePositives:falseNegatives:),
    Member("threshold", \.threshold, "the threshold"),
    Member(
      "falsePositives", \.falsePositives,
      "false positives at or above it: non-mated comparisons (FMR), searches or tracks (FPIR)"),
    Member(
      "falseNegatives", \.falseNegatives,
      "false negatives below it: mated comparisons (FNMR), searches or tracks (FNIR, which is 1 − TPIR)"))

  /// Collects the fields; nothing is judged here.
  public init(threshold: Threshold, falsePositives: Rate, falseNegatives: Rate) {
    self.threshold = threshold
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }
}
