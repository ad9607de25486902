import Faces

/// The images of a list as one chain of detector and embedder describes them.
struct DescribedImages {
  /// The chain's name in the tables.
  let name: String
  /// Whether the image at a path is enrolled: a face was found in it and described.
  let isEnrolled: (String) -> Bool
  /// The score of two images by their paths, higher is more alike; `nil` where one is not enrolled.
  let score: (String, String) -> Float?
}

extension DescribedImages {
  /// Images with their templates, by path.
  init(_ templates: [String: EvaluationTemplate], name: String) {
    self.init(
      name: name, isEnrolled: { templates[$0] != nil },
      score: { first, second in
        guard let first = templates[first], let second = templates[second] else { return nil }
        return first.score(second)
      })
  }
}
