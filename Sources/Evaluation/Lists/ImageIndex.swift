/// The distinct images that a list names, numbered in the order of their first mention, so that each is worked on once.
struct ImageIndex {
  private(set) var paths: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of the image at `path`.
  mutating func number(of path: String) -> Int {
    if let number = numbers[path] { return number }
    let number = paths.count
    paths.append(path)
    numbers[path] = number
    return number
  }
}
