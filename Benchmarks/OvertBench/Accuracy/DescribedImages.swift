/// The images of a list as one chain of detector and embedder describes them.
struct DescribedImages {
  /// The chain's name in the tables.
  let name: String
  /// Images that it could enrol.
  let count: Int
  /// The score of two images by their paths, higher is more alike; `nil` where one is not enrolled.
  let score: (String, String) -> Float?
  /// Whether the image at a path is enrolled.
  let isEnrolled: (String) -> Bool

  init(
    name: String, count: Int, score: @escaping (String, String) -> Float?, isEnrolled: @escaping (String) -> Bool
  ) {
    self.name = name
    self.count = count
    self.score = score
    self.isEnrolled = isEnrolled
  }
}
