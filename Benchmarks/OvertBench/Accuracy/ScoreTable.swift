/// The scores of all images with each other.
struct ScoreTable {
  private let count: Int
  private let scores: [Float]

  /// Compares `images`, given by path, as `chain` describes them.
  init(_ images: [String], chain: DescribedImages) {
    count = images.count
    var scores = [Float](repeating: .nan, count: images.count * images.count)
    for first in images.indices {
      for second in 0..<first {
        guard let score = chain.score(images[first], images[second]) else { continue }
        scores[first * images.count + second] = score
        scores[second * images.count + first] = score
      }
    }
    self.scores = scores
  }

  /// The score of two different images by position; `nil` where one has no template.
  subscript(first: Int, second: Int) -> Float? {
    let score = scores[first * count + second]
    return score.isNaN ? nil : score
  }
}
