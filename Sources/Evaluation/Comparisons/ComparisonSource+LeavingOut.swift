extension ComparisonSource {
  /// The same comparisons without some pairs of images.
  public func leavingOut(_ pairs: Set<ImagePair>) -> some ComparisonSource { LeavingOut(source: self, pairs: pairs) }
}
