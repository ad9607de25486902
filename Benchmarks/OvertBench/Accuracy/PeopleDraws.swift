/// People drawn with replacement, again and again: how often each counts. The same draws on every run, and everybody once
/// first.
struct PeopleDraws: Sequence, IteratorProtocol {
  /// Draws after the first.
  static let count = 1_000

  private let people: Int
  private var made = 0
  private var random = SplitMix64(state: 7)

  /// Draws from so many people.
  init(of people: Int) { self.people = people }

  mutating func next() -> [Int]? {
    guard made <= Self.count else { return nil }
    var weights = [Int](repeating: made == 0 ? 1 : 0, count: people)
    if made > 0 {
      for _ in 0..<people { weights[Int.random(in: 0..<people, using: &random)] += 1 }
    }
    made += 1
    return weights
  }
}
