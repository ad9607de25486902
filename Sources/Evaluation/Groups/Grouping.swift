/// People divided by one label, or by several at once.
public struct Grouping: Sendable {
  /// The labels that divide them.
  public let columns: [String]
  /// The groups' names, sorted: the labels' values, joined with " · ".
  public let groups: [String]
  /// For each subject the number of its group; −1 where nobody said.
  public let ofSubjects: [Int]

  /// At most so many groups; a division into more says nothing about any of them.
  public static let maximumGroups = 64
  /// At most so many labels are crossed.
  public static let maximumCrossed = 3

  /// Divides subjects by their labels' values at the positions `chosen`; `nil` where that gives fewer than two groups or
  /// too many.
  init?(_ columns: [String], chosen: [Int], labels: [[String?]]) {
    let names: [String?] = labels.map { labels in
      let values = chosen.compactMap { labels[$0] }
      return values.count == chosen.count ? values.joined(separator: " · ") : nil
    }
    let groups = Set(names.compactMap(\.self)).sorted()
    guard 2...Self.maximumGroups ~= groups.count else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    self.columns = chosen.map { columns[$0] }
    self.groups = groups
    ofSubjects = names.map { name in name.flatMap { numbers[$0] } ?? -1 }
  }

  /// Each label alone, then each two and each three together.
  public static func all(_ table: GroupTable, subjects: Subjects, images: [String]) -> [Grouping] {
    all(table.columns, labels: table.labels(of: subjects, images: images))
  }

  /// The same from each subject's labels.
  public static func all(_ columns: [String], labels: [[String?]]) -> [Grouping] {
    var choices: [[Int]] = [[]]
    for column in columns.indices { choices += choices.map { $0 + [column] } }
    return choices.filter { 1...maximumCrossed ~= $0.count }
      .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
      .compactMap { Grouping(columns, chosen: $0, labels: labels) }
  }

  /// Which subjects belong to a group.
  public func members(of group: Int) -> [Bool] { ofSubjects.map { $0 == group } }
}
