/// Comparisons that can be gone through again and again, always the same and in the same order. Several passes take the
/// place of holding all scores in memory.
public protocol ComparisonSource {
  /// Hands over every comparison: both images by number, whether they show one person, and the score, which is not a
  /// number where an image has no template.
  func forEach(_ body: (_ first: Int, _ second: Int, _ isMated: Bool, _ score: Float) -> Void)
}
