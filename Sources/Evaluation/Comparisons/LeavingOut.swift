/// Comparisons without some of them.
struct LeavingOut<Source: ComparisonSource>: ComparisonSource {
  let source: Source
  let pairs: Set<ImagePair>

  func forEach(_ body: (Int, Int, Bool, Float) -> Void) {
    guard !pairs.isEmpty else {
      source.forEach(body)
      return
    }
    source.forEach { first, second, isMated, score in
      if !pairs.contains(ImagePair(first, second)) { body(first, second, isMated, score) }
    }
  }
}
