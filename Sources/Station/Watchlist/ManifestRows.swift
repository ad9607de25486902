import Mandate
import Tabular

/// What a manifest says of a person in each row of their reference.
protocol ManifestPerson {
  var reference: String { get }
  /// The line of the first such row.
  var line: Int { get }
  init(_ values: ManifestValues) throws(FieldProblem)
  /// Whether another row says the same of the person.
  func agrees(with other: Self) -> Bool
}

/// What a manifest's row says of its photograph.
protocol ManifestRow {
  /// - Parameter person: the person's place among those of the manifest.
  init(_ values: ManifestValues, person: Int) throws(FieldProblem)
}

/// The rows of a manifest, a CSV file with a row for each photograph; several rows of one reference are several photographs of
/// one person.
struct ManifestRows<Person: ManifestPerson, Row: ManifestRow> {
  let rows: [Row]
  let people: [Person]

  /// Reads a manifest.
  ///
  /// - Throws: every row and field that is wrong, up to twenty, by file and line.
  init(path: String, columns: [String]) throws(StationProblem) {
    let table: CSVTable
    do throws(CSVTable.Problem) {
      table = try CSVTable(path: path, columns: columns, maximumBytes: Manifest.maximumBytes)
    } catch {
      throw .unusable([error.description])
    }
    guard !table.rows.isEmpty else { throw .unusable(["\(path): has no rows below its header"]) }
    var rows: [Row] = []
    var people: [Person] = []
    var places: [String: Int] = [:]
    var wrong: [String] = []
    for row in table.rows where wrong.count < 20 {
      do throws(FieldProblem) {
        let values = ManifestValues(row, columns: columns)
        let person = try Person(values)
        let folded = person.reference.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let place = places[folded] ?? people.count
        if place < people.count {
          try Self.check(person, against: people[place])
        } else {
          places[folded] = place
          people.append(person)
        }
        rows.append(try Row(values, person: place))
      } catch {
        wrong.append("\(path): line \(row.line): \(error)")
      }
    }
    guard wrong.isEmpty else { throw .unusable(wrong) }
    self.rows = rows
    self.people = people
  }

  private static func check(_ person: Person, against known: Person) throws(FieldProblem) {
    guard known.reference == person.reference else {
      throw FieldProblem(
        "reference", wanted: "another reference, or the very letters of line \(known.line), “\(known.reference)”")
    }
    guard known.agrees(with: person) else {
      throw FieldProblem(
        "reference", wanted: "what line \(known.line) says of this reference, in every column but the image's")
    }
  }
}
