import Foundation

/// Photographs of people with names, from the test data's slice of Labeled Faces in the Wild: one face each, of people
/// who are enrolled and of people who are not.
public struct LabelledFaces: Sendable {
  /// The photographs of one person, as paths.
  public struct Person: Sendable {
    /// The name.
    public let name: String
    /// Paths.
    public let photographs: [String]
  }

  /// People with a photograph to enrol and others to find them by.
  public let mated: [(enrolled: Person, probes: Person)]
  /// People who are on no list.
  public let strangers: [Person]

  /// Reads the list; `nil`, and the line that says so, where the test data is missing.
  public init?(for test: String = #function) throws {
    guard let path = TestData.path("lists/identify_lfw_dev.csv", for: test) else { return nil }
    var photographs: [String: [String: [String]]] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      guard fields.count == 3 else { continue }
      photographs[fields[0], default: [:]][fields[1], default: []].append("\(TestData.folder)/\(fields[2])")
    }
    func people(_ role: String) -> [Person] {
      (photographs[role] ?? [:]).sorted { $0.key < $1.key }.map { Person(name: $0.key, photographs: $0.value.sorted()) }
    }
    let probes = Dictionary(uniqueKeysWithValues: people("probe_mated").map { ($0.name, $0) })
    mated = people("gallery").compactMap { person in probes[person.name].map { (person, $0) } }
    strangers = people("probe_nonmated")
  }
}
