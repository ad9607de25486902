/// The sizes of pictures for which a detector is ready; the one used longest ago is given up first, so that a camera whose
/// pictures change their size again and again takes nothing from another.
struct StageShelf<Key: Equatable, Stage> {
  /// How many are kept.
  private static var room: Int { 8 }

  private var kept: [(key: Key, stage: Stage)] = []

  /// All that are kept.
  var stages: some Sequence<Stage> { kept.lazy.map { $0.stage } }

  /// Whether there is one.
  func has(_ key: Key) -> Bool { kept.contains { $0.key == key } }

  /// The one for `key`, if there is one; it is used now.
  mutating func take(_ key: Key) -> Stage? {
    guard let place = kept.lastIndex(where: { $0.key == key }) else { return nil }
    if place != kept.count - 1 { kept.append(kept.remove(at: place)) }
    return kept[kept.count - 1].stage
  }

  /// Keeps one more.
  mutating func keep(_ stage: Stage, for key: Key) {
    kept.removeAll { $0.key == key }
    if kept.count == Self.room { kept.removeFirst() }
    kept.append((key, stage))
  }
}
